package dev.botkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;

/** {@code select pg_xact_status(?)}. */
final class SelectOutcome implements Operation<TransactionOutcome> {

    private static final DataType<String> XID8 = new DefaultDataType<>(SQLDialect.POSTGRES, String.class, "xid8");

    private final Param<String> id;

    SelectOutcome(String id) {
        this.id = DSL.val(id);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.SELECT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(SelectOutcome.class);
        shape.value(id);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        return List.of(jooq.select(DSL.function(DSL.name("pg_xact_status"), SQLDataType.VARCHAR, DSL.cast(id, XID8))));
    }

    @Override
    public TransactionOutcome read(Results results) throws SQLException {
        ResultSet row = results.next();
        row.next();
        String status = row.getString(1);
        return switch (status) {
            case null -> TransactionOutcome.FORGOTTEN;
            case "committed" -> TransactionOutcome.COMMITTED;
            case "aborted" -> TransactionOutcome.ROLLED_BACK;
            default -> TransactionOutcome.IN_PROGRESS;
        };
    }
}

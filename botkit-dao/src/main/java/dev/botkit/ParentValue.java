package dev.botkit;

import dev.botkit.mapping.Structured;
import java.util.List;
import org.jooq.Context;
import org.jooq.Name;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/** {@code (select "id" from "r1")}: a column of a row that the same statement inserts. */
final class ParentValue extends CustomField<Object> implements Structured {

    private static final long serialVersionUID = 1L;

    private final Name row;
    private final Name column;

    /**
     * @param row what the inserted row is called in the statement
     */
    ParentValue(Name row, Name column) {
        super(column, SQLDataType.OTHER);
        this.row = row;
        this.column = column;
    }

    @Override
    public void accept(Context<?> context) {
        context.sql("(select ").visit(column).sql(" from ").visit(row).sql(')');
    }

    @Override
    public List<?> structure() {
        return List.of(row.last(), column.last());
    }
}

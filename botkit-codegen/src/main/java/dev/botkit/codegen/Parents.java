package dev.botkit.codegen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;

/** What the columns of a table refer to, and what the methods are called that take it. */
final class Parents {

    private static final String ID = "Id";

    private final BotkitNaming naming;
    private final Map<ColumnDefinition, ParentModel> byColumn = new HashMap<>();

    /**
     * @param member what a column is called in rows and in the insert type
     */
    Parents(TableDefinition table, BotkitNaming naming, Function<ColumnDefinition, String> member) {
        this.naming = naming;
        Set<String> taken = new HashSet<>(Taken.IN_ROWS);
        table.getColumns().stream().map(member).forEach(taken::add);
        for (ColumnDefinition column : table.getColumns()) {
            key(column).ifPresent(key -> {
                String name = free(name(member.apply(column)), taken);
                taken.add(name);
                byColumn.put(column, parent(key, name));
            });
        }
    }

    Optional<ParentModel> of(ColumnDefinition column) {
        return Optional.ofNullable(byColumn.get(column));
    }

    /** The foreign key of this column alone; none where there are two, since one row's value can't be two rows'. */
    private static Optional<ForeignKeyDefinition> key(ColumnDefinition column) {
        List<ForeignKeyDefinition> keys = column.getForeignKeys().stream()
                .filter(key -> key.getKeyColumns().size() == 1)
                .toList();
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    private ParentModel parent(ForeignKeyDefinition key, String name) {
        TableDefinition parent = key.getReferencedTable();
        ColumnDefinition referenced = key.getReferencedColumns().getFirst();
        return new ParentModel(
                name,
                naming.insertName(parent),
                referenced.getOutputName(),
                parent.getColumns().indexOf(referenced));
    }

    private static String name(String member) {
        return member.endsWith(ID) && member.length() > ID.length()
                ? member.substring(0, member.length() - ID.length())
                : member;
    }

    private static String free(String name, Set<String> taken) {
        return taken.contains(name) || SourceVersion.isKeyword(name) ? free(name + "_", taken) : name;
    }
}

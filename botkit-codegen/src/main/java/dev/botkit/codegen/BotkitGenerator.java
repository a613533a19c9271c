package dev.botkit.codegen;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * jOOQ's Java generator, extended: beside jOOQ's own table and record it writes, for each table,
 *
 * <ul>
 *   <li>the row, a Java record: {@code Chatbot},
 *   <li>the insert type, whose required columns the compiler demands: {@code NewChatbot},
 *   <li>the mapping that reads a row by position: {@code ChatbotMapping}.
 * </ul>
 *
 * <p>Name it in the jOOQ configuration as {@code <generator><name>}, together with {@link BotkitNaming} as
 * {@code <strategy><name>}. What it writes needs botkit-dao on the class path.
 *
 * <p>A column called {@code deleted_at}, or whatever the database property {@value #SOFT_DELETE_COLUMN} names, marks
 * its row as deleted: queries leave such rows out unless asked.
 */
public final class BotkitGenerator extends JavaGenerator {

    /** The database property that names the column which marks a row as deleted. */
    public static final String SOFT_DELETE_COLUMN = "botkit.softDeleteColumn";

    private @Nullable BotkitNaming naming;

    /**
     * Takes the names that generated classes get.
     *
     * @throws IllegalArgumentException when it isn't {@link BotkitNaming}
     */
    @Override
    public void setStrategy(GeneratorStrategy strategy) {
        if (!(strategy instanceof BotkitNaming botkitNaming)) {
            throw new IllegalArgumentException("BotkitGenerator needs its own names: say <strategy><name>"
                    + BotkitNaming.class.getName() + "</name></strategy> in the jOOQ configuration, not "
                    + strategy.getClass().getName() + ".");
        }
        naming = botkitNaming;
        super.setStrategy(strategy);
    }

    /**
     * Generates the classes of all tables.
     *
     * @throws IllegalStateException when there is no table, since a path that matches no migration would otherwise
     *     pass in silence; and when two tables would give classes of one name, since the one would replace the other
     */
    @Override
    public void generate(Database database) {
        List<TableDefinition> tables = database.getSchemata().stream()
                .flatMap(schema -> database.getTables(schema).stream())
                .toList();
        if (tables.isEmpty()) {
            throw new IllegalStateException("No table found. Do the scripts of the jOOQ configuration match your"
                    + " migrations? They are "
                    + database.getProperties().getProperty("scripts", "not set")
                    + ": the path must be absolute or without '..', and end in /*.sql.");
        }
        requireDifferentNames(tables);
        super.generate(database);
    }

    private void requireDifferentNames(List<TableDefinition> tables) {
        Map<String, TableDefinition> owners = new HashMap<>();
        for (TableDefinition table : tables) {
            for (String name : naming().classNames(table)) {
                TableDefinition owner = owners.putIfAbsent(name, table);
                if (owner != null) {
                    throw new IllegalStateException("The tables " + owner.getOutputName() + " and "
                            + table.getOutputName() + " would both have a class " + name
                            + ". Leave one of them out with <excludes>, or rename it.");
                }
            }
        }
    }

    @Override
    protected void generatePojos(SchemaDefinition schema) {
        for (TableDefinition table : schema.getDatabase().getTables(schema)) {
            write(table, naming().rowName(table), RowFile::write);
            write(table, naming().insertName(table), InsertFile::write);
            write(table, naming().mappingName(table), MappingFile::write);
        }
    }

    private interface Content {
        void write(JavaWriter out, TableModel table);
    }

    private void write(TableDefinition table, String className, Content content) {
        File folder = getFile(table, Mode.POJO).getParentFile();
        JavaWriter out = newJavaWriter(new File(folder, className + ".java"), Mode.POJO);
        printPackage(out, table, Mode.POJO);
        content.write(out, describe(table, out));
        closeJavaWriter(out);
    }

    private TableModel describe(TableDefinition table, JavaWriter out) {
        Parents parents = new Parents(table, naming(), this::memberName);
        List<ColumnModel> columns = table.getColumns().stream()
                .map(column -> describe(column, parents, out))
                .toList();
        String marker = table.getDatabase().getProperties().getProperty(SOFT_DELETE_COLUMN, "deleted_at");
        return new TableModel(
                table.getOutputName(),
                Text.comment(table.getComment()),
                naming().rowName(table),
                naming().insertName(table),
                naming().mappingName(table),
                getStrategy().getFullJavaClassName(table, Mode.RECORD),
                getStrategy().getFullJavaClassName(table),
                getStrategy().getJavaIdentifier(table),
                columns,
                columns.stream().filter(column -> column.name().equals(marker)).findFirst());
    }

    private ColumnModel describe(ColumnDefinition column, Parents parents, JavaWriter out) {
        var type = column.getType(resolver(out));
        boolean generatedByDatabase = type.isDefaulted() || type.isIdentity() || column.isIdentity();
        return new ColumnModel(
                column.getOutputName(),
                Text.comment(column.getComment()),
                getStrategy().getJavaIdentifier(column),
                memberName(column),
                getJavaType(type, out),
                type.getConverter() != null || type.getBinding() != null,
                type.isNullable(),
                !type.isNullable() && !generatedByDatabase && !column.isReadonly(),
                column.isReadonly(),
                parents.of(column));
    }

    private String memberName(ColumnDefinition column) {
        return getStrategy().getJavaMemberName(column, Mode.POJO);
    }

    private BotkitNaming naming() {
        if (naming == null) {
            throw new IllegalStateException("The strategy is set before anything is generated.");
        }
        return naming;
    }
}

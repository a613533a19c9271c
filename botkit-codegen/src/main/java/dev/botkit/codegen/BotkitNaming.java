package dev.botkit.codegen;

import java.util.List;
import java.util.Locale;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.ConstraintDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.InverseForeignKeyDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;
import org.jooq.tools.StringUtils;

/**
 * Gives generated classes the names people would choose. For a table {@code aibotkit_chatbots}, with the prefix
 * {@code aibotkit_} configured (see below):
 *
 * <table>
 * <caption>Names</caption>
 * <tr><td>jOOQ's table</td><td>{@code ChatbotsTable}, used as {@code CHATBOTS}</td></tr>
 * <tr><td>jOOQ's record</td><td>{@code ChatbotsRecord}</td></tr>
 * <tr><td>row, insert, mapping</td><td>{@code Chatbot}, {@code NewChatbot}, {@code ChatbotMapping}</td></tr>
 * <tr><td>path to its one parent, its many children</td><td>{@code user()}, {@code documents()}</td></tr>
 * <tr><td>keys</td><td>{@code CHATBOTS_PK}, {@code CHATBOTS_USER_ID_NAME}, {@code CHATBOTS_USER_FK}</td></tr>
 * </table>
 *
 * <p>The plural, {@code Chatbots}, stays free for the query object.
 *
 * <p>A prefix that all tables of an application share is dropped when the jOOQ configuration names it in the property
 * {@value #TABLE_PREFIX} of its {@code <database>}.
 */
public final class BotkitNaming extends DefaultGeneratorStrategy {

    /** The database property that names the prefix to drop from table names. */
    public static final String TABLE_PREFIX = "botkit.tablePrefix";

    @Override
    public String getJavaIdentifier(Definition definition) {
        if (definition instanceof TableDefinition table) {
            return entity(table).toUpperCase(Locale.ROOT);
        }
        if (definition instanceof ConstraintDefinition constraint) {
            return constraintIdentifier(constraint);
        }
        return super.getJavaIdentifier(definition);
    }

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        if (!(definition instanceof TableDefinition table)) {
            return super.getJavaClassName(definition, mode);
        }
        return switch (mode) {
            case RECORD -> pascalCase(entity(table)) + "Record";
            case POJO -> rowName(table);
            default -> pascalCase(entity(table)) + "Table";
        };
    }

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        return mode == Mode.POJO ? getTargetPackage() : super.getJavaPackageName(definition, mode);
    }

    @Override
    public String getJavaMemberName(Definition definition, Mode mode) {
        String name = super.getJavaMemberName(definition, mode);
        return mode == Mode.POJO && Taken.IN_ROWS.contains(name) ? name + "_" : name;
    }

    @Override
    public String getJavaMethodName(Definition definition, Mode mode) {
        if (definition instanceof TableDefinition table) {
            return camelCase(entity(table));
        }
        String path = switch (definition) {
            case ForeignKeyDefinition key -> parentPath(key);
            case InverseForeignKeyDefinition key -> childrenPath(key);
            default -> super.getJavaMethodName(definition, mode);
        };
        return Taken.IN_TABLES.contains(path) ? path + "_" : path;
    }

    /** The parent's name, {@code user()}; what it is to the child where it could be one of several, {@code manager()}. */
    private String parentPath(ForeignKeyDefinition key) {
        TableDefinition parent = key.getReferencedTable();
        return isOnly(key) ? camelCase(English.singular(entity(parent))) : camelCase(role(key));
    }

    /** The children's name, {@code documents()}; and whose they are where it could be several, {@code transfersByPayer()}. */
    private String childrenPath(InverseForeignKeyDefinition inverse) {
        ForeignKeyDefinition key = inverse.getForeignKey();
        String children = camelCase(entity(key.getTable()));
        return isOnly(key) ? children : children + "By" + pascalCase(role(key));
    }

    /** Whether the two tables are related in this one way, and are two. */
    private static boolean isOnly(ForeignKeyDefinition key) {
        TableDefinition parent = key.getReferencedTable();
        return key.getTable().getForeignKeys(parent).size() == 1
                && !key.getTable().equals(parent);
    }

    /** {@code manager} for a column {@code manager_id}; the constraint's name where it has several columns. */
    private static String role(ForeignKeyDefinition key) {
        if (key.getKeyColumns().size() > 1) {
            return key.getOutputName();
        }
        String column = key.getKeyColumns().getFirst().getOutputName();
        return column.endsWith("_id") ? column.substring(0, column.length() - "_id".length()) : column;
    }

    /** The row type's simple name: the table's name in the singular, {@code Chatbot}. */
    String rowName(TableDefinition table) {
        return pascalCase(English.singular(entity(table)));
    }

    /** The insert type's simple name: {@code NewChatbot}. */
    String insertName(TableDefinition table) {
        return "New" + rowName(table);
    }

    /** The mapping's simple name: {@code ChatbotMapping}. */
    String mappingName(TableDefinition table) {
        return rowName(table) + "Mapping";
    }

    /** All that is written for a table into the one package. */
    List<String> classNames(TableDefinition table) {
        return List.of(rowName(table), insertName(table), mappingName(table));
    }

    private static String entity(TableDefinition table) {
        String name = table.getOutputName();
        String prefix = table.getDatabase().getProperties().getProperty(TABLE_PREFIX, "");
        return name.length() > prefix.length() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /**
     * The constraint's own name. PostgreSQL wants foreign keys unique within a table only, so one that doesn't begin
     * with its table's name gets it in front.
     */
    private static String constraintIdentifier(ConstraintDefinition constraint) {
        String name = constraint.getOutputName();
        TableDefinition table = constraint instanceof InverseForeignKeyDefinition inverse
                ? inverse.getReferencingTable()
                : constraint.getTable();
        String entity = entity(table);
        if (constraint instanceof UniqueKeyDefinition && name.endsWith("_key")) {
            name = name.substring(0, name.length() - "_key".length());
        }
        boolean telling = List.of(entity, English.singular(entity), table.getOutputName()).stream()
                .anyMatch(name::startsWith);
        return (telling ? name : entity + "__" + name).toUpperCase(Locale.ROOT);
    }

    private static String pascalCase(String name) {
        return StringUtils.toCamelCase(name);
    }

    private static String camelCase(String name) {
        return StringUtils.toLC(pascalCase(name));
    }
}

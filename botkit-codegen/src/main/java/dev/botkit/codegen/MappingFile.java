package dev.botkit.codegen;

import java.util.List;
import org.jooq.codegen.JavaWriter;

/**
 * Writes the mapping of a table: the code that reads a result set by position straight into the row, without
 * reflection and without a record in between.
 */
final class MappingFile {

    private MappingFile() {}

    static void write(JavaWriter out, TableModel table) {
        String columnType = out.ref("dev.botkit.mapping.ColumnType");
        String jooqTable = out.ref(table.tableClass()) + "." + table.identifier();
        String name = table.mappingName();
        out.javadoc("Reads rows of {@code " + table.name() + "} by position.");
        out.println("public final class " + name + " extends " + out.ref("dev.botkit.mapping.TableMapping") + "<"
                + out.ref(table.recordClass()) + ", " + table.rowName() + "> {");
        out.println();
        for (ColumnModel column : table.columns()) {
            if (!column.isReadDirectly()) {
                out.println("private static final " + columnType + "<" + out.ref(column.javaType()) + "> "
                        + typeConstant(column) + " = " + columnType + ".of(" + jooqTable + "." + column.identifier()
                        + ");");
            }
        }
        out.javadoc("The one instance.");
        out.println("public static final " + name + " INSTANCE = new " + name + "();");
        out.println();
        out.println("private " + name + "() {");
        out.println("super(" + jooqTable + ", "
                + table.marker()
                        .map(marker -> jooqTable + "." + marker.identifier())
                        .orElse("null")
                + ");");
        out.println("}");
        out.println();
        read(out, table);
        out.println("}");
    }

    private static void read(JavaWriter out, TableModel table) {
        String resultSet = out.ref("java.sql.ResultSet");
        String sqlException = out.ref("java.sql.SQLException");
        out.println("@Override");
        out.println(
                "public " + table.rowName() + " read(" + resultSet + " row, int first) throws " + sqlException + " {");
        out.println("return new " + table.rowName() + "(");
        List<ColumnModel> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String position = i == 0 ? "first" : "first + " + i;
            out.println("" + reading(columns.get(i), position) + (i + 1 < columns.size() ? "," : ""));
        }
        out.println(");");
        out.println("}");
    }

    private static String reading(ColumnModel column, String position) {
        if (!column.isReadDirectly()) {
            return typeConstant(column) + ".read(row, " + position + ")";
        }
        String type = column.componentType();
        return "row.get" + Text.capitalised(type.substring(type.lastIndexOf('.') + 1)) + "(" + position + ")";
    }

    private static String typeConstant(ColumnModel column) {
        return column.identifier() + "_TYPE";
    }
}

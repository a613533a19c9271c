package dev.botkit.codegen;

import java.util.List;
import org.jooq.codegen.JavaWriter;

/** Writes the row of a table: an immutable Java record, one component a column, in the table's order. */
final class RowFile {

    private RowFile() {}

    static void write(JavaWriter out, TableModel table) {
        out.println("/**");
        out.println("A row of {@code " + table.name() + "}. " + table.comment());
        out.println("");
        for (ColumnModel column : table.columns()) {
            out.println("@param " + column.member() + " " + documented(column));
        }
        out.println(" */");
        out.println("public record " + table.rowName() + "(");
        List<ColumnModel> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            out.println("" + component(out, columns.get(i)) + (i + 1 < columns.size() ? "," : ""));
        }
        out.println(") {}");
    }

    private static String documented(ColumnModel column) {
        return column.comment().isEmpty() ? "the column {@code " + column.name() + "}" : column.comment();
    }

    private static String component(JavaWriter out, ColumnModel column) {
        return TypeName.of(out, column, column.componentType()) + " " + column.member();
    }
}

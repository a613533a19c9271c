package dev.botkit.codegen;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jooq.codegen.JavaWriter;

/** Writes the insert type of a table: a factory that demands the required columns, a method for each column. */
final class InsertFile {

    private InsertFile() {}

    static void write(JavaWriter out, TableModel table) {
        String base = out.ref("dev.botkit.mapping.NewRow");
        String name = table.insertName();
        out.println("/**");
        out.println("A row to insert into {@code " + table.name() + "}. A column that is not set gets the database's");
        out.println("DEFAULT. Immutable: each method returns a copy.");
        out.println(" */");
        out.println("public final class " + name + " extends " + base + "<" + out.ref(table.recordClass()) + ", "
                + table.rowName() + "> {");
        out.println();
        out.println("private " + name + "(Object[] values) {");
        out.println("super(" + table.mappingName() + ".INSTANCE, values);");
        out.println("}");
        factory(out, table);
        List<ColumnModel> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).readOnly()) {
                setter(out, table, columns.get(i), i);
            }
        }
        out.println("}");
    }

    private static void factory(JavaWriter out, TableModel table) {
        List<ColumnModel> required = table.required();
        String name = table.insertName();
        out.javadoc("A row with its required columns; the others have defaults.");
        out.println("public static " + name + " of("
                + required.stream().map(column -> parameter(out, column)).collect(joining(", ")) + ") {");
        out.println("return new " + name + "(unset(" + table.mappingName() + ".INSTANCE))"
                + required.stream()
                        .map(column -> "." + column.setter() + "(" + column.member() + ")")
                        .collect(joining())
                + ";");
        out.println("}");
    }

    private static void setter(JavaWriter out, TableModel table, ColumnModel column, int position) {
        String name = table.insertName();
        if (column.comment().isEmpty()) {
            out.javadoc("Sets the column {@code " + column.name() + "}.");
        } else {
            out.javadoc("Sets {@code " + column.name() + "}: " + column.comment());
        }
        out.println("public " + name + " " + column.setter() + "(" + parameter(out, column) + ") {");
        out.println("return new " + name + "(with(" + position + ", " + column.member() + "));");
        out.println("}");
    }

    private static String parameter(JavaWriter out, ColumnModel column) {
        return TypeName.of(out, column, column.componentType()) + " " + column.member();
    }
}

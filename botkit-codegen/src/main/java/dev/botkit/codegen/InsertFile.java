package dev.botkit.codegen;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.codegen.JavaWriter;

/** Writes the insert type of a table: a factory that demands the required columns, a method for each column. */
final class InsertFile {

    /** Each of them doubles the number of factories. */
    private static final int MOST_PARENTS = 3;

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
        factories(out, table);
        List<ColumnModel> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnModel column = columns.get(i);
            if (!column.readOnly()) {
                int position = i;
                setter(out, table, column, position);
                column.parent().ifPresent(parent -> parentSetter(out, table, column, parent, position));
            }
        }
        out.println("}");
    }

    /** One that takes values alone, and one for each choice of parents to take in the place of their keys. */
    private static void factories(JavaWriter out, TableModel table) {
        List<ColumnModel> required = table.required();
        List<ColumnModel> referring = required.stream()
                .filter(column -> column.parent().isPresent())
                .limit(MOST_PARENTS)
                .toList();
        for (int choice = 0; choice < 1 << referring.size(); choice++) {
            Set<ColumnModel> byParent = new HashSet<>();
            for (int i = 0; i < referring.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    byParent.add(referring.get(i));
                }
            }
            factory(out, table, byParent);
        }
    }

    private static void factory(JavaWriter out, TableModel table, Set<ColumnModel> byParent) {
        List<ColumnModel> required = table.required();
        String name = table.insertName();
        out.javadoc(
                byParent.isEmpty()
                        ? "A row with its required columns; the others have defaults."
                        : "The same, to be inserted together with what it refers to.");
        out.println("public static " + name + " of("
                + required.stream()
                        .map(column -> byParent.contains(column)
                                ? parameter(column.parent().orElseThrow())
                                : parameter(out, column))
                        .collect(joining(", "))
                + ") {");
        out.println("return new " + name + "(unset(" + table.mappingName() + ".INSTANCE))"
                + required.stream()
                        .map(column -> byParent.contains(column)
                                ? call(column.parent().orElseThrow().setter())
                                : "." + column.setter() + "(" + column.member() + ")")
                        .collect(joining())
                + ";");
        out.println("}");
    }

    private static String call(String setter) {
        return "." + setter + "(" + setter + ")";
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

    private static void parentSetter(
            JavaWriter out, TableModel table, ColumnModel column, ParentModel parent, int position) {
        String name = table.insertName();
        out.javadoc("Sets {@code " + column.name() + "} to the {@code " + parent.column()
                + "} of a row that is inserted together with this one.");
        out.println("public " + name + " " + parent.setter() + "(" + parameter(parent) + ") {");
        out.println(
                "return new " + name + "(with(" + position + ", " + parent.setter() + ", " + parent.position() + "));");
        out.println("}");
    }

    private static String parameter(ParentModel parent) {
        return parent.insertName() + " " + parent.setter();
    }

    private static String parameter(JavaWriter out, ColumnModel column) {
        return TypeName.of(out, column, column.componentType()) + " " + column.member();
    }
}

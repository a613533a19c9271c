package dev.botkit.codegen;

import org.jooq.codegen.JavaWriter;

/** Writes the type of a column's value, marked {@code @Nullable} where the column may be NULL. */
final class TypeName {

    private static final String NULLABLE = "org.jspecify.annotations.Nullable";

    private TypeName() {}

    static String of(JavaWriter out, ColumnModel column, String type) {
        String name = out.ref(type);
        if (!column.nullable()) {
            return name;
        }
        String annotation = "@" + out.ref(NULLABLE) + " ";
        if (name.endsWith("[]")) {
            // A type-use annotation before an array would speak of its elements.
            return name.substring(0, name.length() - 2) + " " + annotation + "[]";
        }
        int simple = name.lastIndexOf('.') + 1;
        return name.substring(0, simple) + annotation + name.substring(simple);
    }
}

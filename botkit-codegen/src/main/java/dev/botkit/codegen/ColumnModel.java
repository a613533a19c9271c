package dev.botkit.codegen;

import java.util.Map;
import java.util.Optional;

/**
 * What the written files need to know of a column.
 *
 * @param name the name in the database
 * @param comment what COMMENT ON COLUMN says, escaped for Javadoc; may be empty
 * @param identifier the constant in jOOQ's table
 * @param member the component of the row
 * @param javaType the fully qualified Java type, boxed
 * @param converted whether a converter stands between the driver's type and the Java type
 * @param nullable whether the column may be NULL
 * @param required whether an insert must give a value: not nullable, and the database gives none
 * @param readOnly whether the database alone writes it
 * @param parent what it refers to, if it is a foreign key on its own
 */
record ColumnModel(
        String name,
        String comment,
        String identifier,
        String member,
        String javaType,
        boolean converted,
        boolean nullable,
        boolean required,
        boolean readOnly,
        Optional<ParentModel> parent) {

    private static final Map<String, String> PRIMITIVES = Map.of(
            "java.lang.Long", "long",
            "java.lang.Integer", "int",
            "java.lang.Short", "short",
            "java.lang.Boolean", "boolean",
            "java.lang.Double", "double",
            "java.lang.Float", "float");

    /** The type of the row's component: a primitive where NULL can't occur. */
    String componentType() {
        return nullable || converted ? javaType : PRIMITIVES.getOrDefault(javaType, javaType);
    }

    /** The insert type's method, which must not hide the {@code value(int)} that every insert has. */
    String setter() {
        return member.equals("value") && componentType().equals("int") ? "value_" : member;
    }

    /** Whether the driver's own getter reads the column without help: {@code getLong}, {@code getString}. */
    boolean isReadDirectly() {
        return !componentType().equals(javaType) || (!converted && javaType.equals("java.lang.String"));
    }
}

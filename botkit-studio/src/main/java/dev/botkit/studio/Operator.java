package dev.botkit.studio;

import java.util.Locale;

/** How a filter compares. */
enum Operator {
    EQ,
    NE,
    LT,
    GT,
    CONTAINS,
    STARTS,
    HOLDS,
    NULL,
    NOTNULL;

    static Operator named(String name) {
        for (Operator operator : values()) {
            if (operator.name().toLowerCase(Locale.ROOT).equals(name)) {
                return operator;
            }
        }
        throw new Refusal(400, "There is no such comparison.");
    }

    /** The condition on a column, with the value bound. */
    Sql on(Column column, String value) {
        return switch (this) {
            case EQ -> compare(column, "=", value);
            case NE -> compare(column, "is distinct from", value);
            case LT -> compare(column, "<", value);
            case GT -> compare(column, ">", value);
            case CONTAINS -> like(column, '%' + literally(value) + '%');
            case STARTS -> like(column, literally(value) + '%');
            case HOLDS -> holds(column, value);
            case NULL -> Sql.of(column.quoted() + " is null");
            case NOTNULL -> Sql.of(column.quoted() + " is not null");
        };
    }

    /** By the type's own comparison; by the printed text where it has none. */
    private static Sql compare(Column column, String operator, String value) {
        return column.ordered()
                ? Sql.of(column.quoted() + " " + operator + " " + column.bound(), value)
                : Sql.of(column.asText() + " " + operator + " ?", value);
    }

    /** The type json has no such operator, and jsonb the same whether it is cast or not. */
    private static Sql holds(Column column, String value) {
        return column.kind() == Kind.JSON
                ? Sql.of("cast(" + column.quoted() + " as pg_catalog.jsonb) @> cast(? as pg_catalog.jsonb)", value)
                : Sql.of(column.quoted() + " @> " + column.bound(), value);
    }

    private static Sql like(Column column, String pattern) {
        return Sql.of(column.asText() + " ilike ? escape '\\'", pattern);
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

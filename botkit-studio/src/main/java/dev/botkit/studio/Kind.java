package dev.botkit.studio;

import java.util.Set;

/** What the page makes of a type: how a value is shown, edited and compared. */
enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    TIMESTAMPTZ,
    UUID,
    ENUM,
    JSON,
    BINARY,
    OTHER;

    private static final Set<String> JSONS = Set.of("json", "jsonb");

    /** From pg_type's typname, of the base type where it is a domain, and its typcategory. */
    static Kind of(String type, String category) {
        if (JSONS.contains(type)) {
            return JSON;
        }
        return switch (type) {
            case "date" -> DATE;
            case "timestamp" -> TIMESTAMP;
            case "timestamptz" -> TIMESTAMPTZ;
            case "uuid" -> UUID;
            case "bytea" -> BINARY;
            default ->
                switch (category) {
                    case "S" -> TEXT;
                    case "N" -> NUMBER;
                    case "B" -> BOOLEAN;
                    case "E" -> ENUM;
                    default -> OTHER;
                };
        };
    }
}

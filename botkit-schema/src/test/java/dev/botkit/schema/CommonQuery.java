package dev.botkit.schema;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A question the application asks all the time, and the index that must answer it.
 *
 * @param sql with $1, $2 … where the application has parameters
 * @param arguments their values, as SQL literals
 */
record CommonQuery(String question, String index, String sql, String arguments) {

    private static final Pattern ENTRY = Pattern.compile("-- (.+) \\| (\\w+) \\| (.+)\\n((?s)[^-].*)");

    /** Those of common-queries.sql, behind the line that explains it. */
    static List<CommonQuery> all() {
        return Arrays.stream(Sql.read("common-queries.sql").strip().split("\\n\\n", -1))
                .skip(1)
                .map(CommonQuery::parse)
                .toList();
    }

    private static CommonQuery parse(String entry) {
        var parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not of the form of the others: " + entry);
        }
        return new CommonQuery(parts.group(1), parts.group(2), parts.group(4), parts.group(3));
    }

    /** A page must be read in the order of the index: sorting would read all of the rows to find the first few. */
    boolean isPage() {
        return sql.contains("limit");
    }

    @Override
    public String toString() {
        return question + ": " + index;
    }
}

package dev.botkit.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comment {@code lint:allow <rule> <reason>}.
 *
 * @param line where it stands
 * @param statement the line of the statement it is for; null for all of the file
 */
record Waiver(
        int line, String rule, String reason, @Nullable Integer statement) {

    private static final Pattern SYNTAX = Pattern.compile("lint:allow(?:\\s+(\\S+)\\s*(.*))?");

    static Optional<Waiver> of(LineComment comment, @Nullable Integer statement) {
        Matcher matcher = SYNTAX.matcher(comment.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rule = matcher.group(1) == null ? "" : matcher.group(1);
        String reason = matcher.group(2) == null ? "" : matcher.group(2).strip();
        return Optional.of(new Waiver(comment.line(), rule, reason, statement));
    }

    boolean allows(Finding finding) {
        return finding.rule().id().equals(rule)
                && finding.rule().canBeWaived()
                && (statement == null || statement == finding.line());
    }
}

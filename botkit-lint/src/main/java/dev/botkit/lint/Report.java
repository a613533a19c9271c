package dev.botkit.lint;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found in one migration: one finding a rule and statement, whatever number of things it is about. */
final class Report {

    private record Place(Rule rule, int line) {}

    private final Script script;
    private final Map<Place, Set<String>> subjects = new LinkedHashMap<>();

    Report(Script script) {
        this.script = script;
    }

    void add(Rule rule, SqlStatement statement, String subject) {
        subjects.computeIfAbsent(new Place(rule, statement.line()), place -> new LinkedHashSet<>())
                .add(subject);
    }

    boolean has(Rule rule, SqlStatement statement) {
        return subjects.containsKey(new Place(rule, statement.line()));
    }

    /** Those that the file doesn't allow, and what is wrong with what it allows, by line. */
    List<Finding> findings() {
        List<Finding> all = subjects.entrySet().stream()
                .map(found ->
                        finding(found.getKey().rule(), found.getKey().line(), String.join(", ", found.getValue())))
                .toList();
        return Waivers.of(script).applyTo(all, this::finding).stream()
                .sorted(Comparator.comparingInt(Finding::line).thenComparing(Finding::rule))
                .toList();
    }

    private Finding finding(Rule rule, int line, String subject) {
        return new Finding(rule, script.file(), line, rule.message(subject));
    }
}

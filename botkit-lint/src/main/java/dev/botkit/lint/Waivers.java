package dev.botkit.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The waivers of a file: those before its first statement are for all of it, others for the statement they precede. */
record Waivers(List<Waiver> all) {

    private static final int NO_STATEMENT = 0;

    /** Makes a finding at a line. */
    @FunctionalInterface
    interface Finder {
        Finding find(Rule rule, int line, String subject);
    }

    static Waivers of(Script script) {
        List<Waiver> all = new ArrayList<>();
        for (int i = 0; i < script.statements().size(); i++) {
            SqlStatement statement = script.statements().get(i);
            for (LineComment comment : statement.comments()) {
                boolean ofFile = i == 0 && comment.line() < statement.line();
                Waiver.of(comment, ofFile ? null : statement.line()).ifPresent(all::add);
            }
        }
        script.trailing().stream()
                .flatMap(comment -> Waiver.of(comment, NO_STATEMENT).stream())
                .forEach(all::add);
        return new Waivers(List.copyOf(all));
    }

    /** What is left of the findings, and what is wrong with the waivers themselves. */
    List<Finding> applyTo(List<Finding> findings, Finder finder) {
        Stream<Finding> left =
                findings.stream().filter(finding -> all.stream().noneMatch(waiver -> waiver.allows(finding)));
        Stream<Finding> wrong = all.stream().flatMap(waiver -> fault(waiver, findings, finder).stream());
        return Stream.concat(left, wrong).toList();
    }

    private static Optional<Finding> fault(Waiver waiver, List<Finding> findings, Finder finder) {
        if (Rule.byId(waiver.rule()).filter(Rule::canBeWaived).isEmpty()) {
            return Optional.of(finder.find(Rule.WAIVER_UNKNOWN, waiver.line(), "\"" + waiver.rule() + "\""));
        }
        if (waiver.reason().isEmpty()) {
            return Optional.of(finder.find(Rule.WAIVER_WITHOUT_REASON, waiver.line(), waiver.rule()));
        }
        if (findings.stream().noneMatch(waiver::allows)) {
            return Optional.of(finder.find(Rule.WAIVER_UNUSED, waiver.line(), waiver.rule()));
        }
        return Optional.empty();
    }
}

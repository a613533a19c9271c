package dev.botkit.refused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.refused.SnippetCompiler.Refusal;
import java.util.List;

/**
 * Two snippets that differ in one place alone: the one compiles, the other is refused, for the reason given and on the
 * line of that place. So a case can't pass because of a typing error somewhere else.
 *
 * <pre>{@code
 * Twins.of("a sort on another table's column")
 *         .code("Chatbots.all().orderBy(asc(§));")
 *         .right("CHATBOTS.NAME")
 *         .wrong("DOCUMENTS.TITLE")
 *         .refusedAs("prob.found.req", "DocumentsRecord")
 * }</pre>
 *
 * @param code the snippet, with a {@code §} in that place
 * @param key the compiler's name of the error, without {@code compiler.err.}
 * @param mentioned what the error speaks of: a type, a method
 */
record Twins(String name, String code, String right, String wrong, String key, String mentioned) {

    static Twins of(String name) {
        return new Twins(name, "", "", "", "", "");
    }

    Twins code(String snippet) {
        return new Twins(name, snippet, right, wrong, key, mentioned);
    }

    Twins right(String fragment) {
        return new Twins(name, code, fragment, wrong, key, mentioned);
    }

    Twins wrong(String fragment) {
        return new Twins(name, code, right, fragment, key, mentioned);
    }

    Twins refusedAs(String errorKey, String inItsMessage) {
        return new Twins(name, code, right, wrong, errorKey, inItsMessage);
    }

    void check() {
        assertThat(code).as("one place marked with §").containsOnlyOnce("§");
        assertThat(SnippetCompiler.refusals(code.replace("§", right)))
                .as("the good twin compiles")
                .isEmpty();
        List<Refusal> refusals = SnippetCompiler.refusals(code.replace("§", wrong));
        assertThat(refusals).as("the wrong twin is refused, once").hasSize(1);
        Refusal refusal = refusals.getFirst();
        assertThat(refusal.key()).as(refusal.message()).isEqualTo("compiler.err." + key);
        assertThat(refusal.message()).contains(mentioned);
        assertThat(refusal.line()).contains(wrong);
    }

    @Override
    public String toString() {
        return name;
    }
}

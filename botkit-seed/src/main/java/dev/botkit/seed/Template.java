package dev.botkit.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A text with gaps, {@code "Your {product} ships from {city}."}. A gap whose name begins with a capital, {@code
 * {Product}}, begins with one itself. A text that has to have a brace as such can't be one.
 */
final class Template {

    /** What stands before each gap, and behind the last. */
    private final List<String> literals = new ArrayList<>();

    private final List<String> gaps = new ArrayList<>();

    private Template() {}

    static Template of(String text) {
        Template template = new Template();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("A brace is never closed: " + text);
            }
            template.literals.add(text.substring(from, open));
            template.gaps.add(text.substring(open + 1, close).intern());
            from = close + 1;
        }
        template.literals.add(text.substring(from));
        return template;
    }

    /** The names of the gaps as the words know them, in small letters. */
    List<String> gaps() {
        return gaps.stream().map(gap -> gap.toLowerCase(Locale.ROOT)).toList();
    }

    /** The text with each gap filled by the word of that name. */
    String fill(UnaryOperator<String> words) {
        if (gaps.isEmpty()) {
            return literals.getFirst();
        }
        StringBuilder text = new StringBuilder(literals.getFirst());
        for (int i = 0; i < gaps.size(); i++) {
            String gap = gaps.get(i);
            char first = gap.charAt(0);
            if (Character.isUpperCase(first)) {
                String word = words.apply(Character.toLowerCase(first) + gap.substring(1));
                text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            } else {
                text.append(words.apply(gap));
            }
            text.append(literals.get(i + 1));
        }
        return text.toString();
    }
}

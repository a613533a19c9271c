package dev.botkit.demo.screen;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, at blanks alone. */
final class Words {

    private Words() {}

    /** Fills lines with words: what the first line begins with, and what each line after it. */
    static List<String> fill(String text, int width, String first, String others) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        String blank = "";
        for (String word : text.split(" ", -1)) {
            if (!blank.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(others).append(word);
            } else {
                line.append(blank).append(word);
            }
            blank = " ";
        }
        lines.add(line.toString());
        return lines;
    }
}

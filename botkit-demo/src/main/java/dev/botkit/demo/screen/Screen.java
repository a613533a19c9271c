package dev.botkit.demo.screen;

import java.io.PrintStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Prints the demo, in colour or without, no wider than it is told. */
public final class Screen {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;
    private static final String INDENT = "    ";

    private final PrintStream out;
    private final boolean colour;
    private final int width;
    private final SqlText sql = new SqlText();

    Screen(PrintStream out, boolean colour, int width) {
        this.out = out;
        this.colour = colour;
        this.width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /** Takes {@code --colour} and {@code --width=<columns>}; without them there is no colour, and 100 columns. */
    public static Screen of(PrintStream out, String... options) {
        int width = 100;
        for (String option : options) {
            if (option.matches("--width=\\d{1,4}")) {
                width = Integer.parseInt(option.substring("--width=".length()));
            } else if (!option.equals("--colour")) {
                throw new IllegalArgumentException(
                        "The demo knows --colour and --width=<columns>, and not " + option + ".");
            }
        }
        return new Screen(out, Arrays.asList(options).contains("--colour"), width);
    }

    public void chapter(String title) {
        out.println();
        out.println(ink(Ink.BOLD, "━━ " + title + " " + "━".repeat(Math.max(0, width - title.length() - 4))));
    }

    public void title(int number, String title) {
        out.println();
        out.println(ink(Ink.BOLD, "%2d  %s".formatted(number, title)));
        out.println();
    }

    public void java(String text) {
        text.lines().forEach(line -> out.println(INDENT + ink(Ink.CYAN, line)));
        out.println();
    }

    public void sql(String text) {
        sql.wrap(text, width - INDENT.length()).forEach(line -> out.println(INDENT + ink(Ink.DIM, line)));
        out.println();
    }

    /** Rows as a table, of some columns where these are named; a single value by itself. */
    public void result(@Nullable Object result, String... columns) {
        Result.of(result).lines(width - INDENT.length(), columns).forEach(line -> out.println(INDENT + line));
    }

    public void note(String text) {
        out.println(INDENT + ink(Ink.GREEN, text));
    }

    public void end(String text) {
        out.println();
        out.println(ink(Ink.BOLD, "━".repeat(width)));
        out.println(text);
    }

    private String ink(Ink ink, String text) {
        return colour && !text.isEmpty() ? ink.on(text) : text;
    }
}

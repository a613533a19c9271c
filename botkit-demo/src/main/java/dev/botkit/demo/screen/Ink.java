package dev.botkit.demo.screen;

/** How a piece of text is written on a terminal. */
enum Ink {
    BOLD("1"),
    DIM("2"),
    GREEN("32"),
    CYAN("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

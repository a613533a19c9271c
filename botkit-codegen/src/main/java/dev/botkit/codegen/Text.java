package dev.botkit.codegen;

import org.jspecify.annotations.Nullable;

/** Pieces of the written Java text. */
final class Text {

    private Text() {}

    /** A comment from the database, safe inside Javadoc. */
    static String comment(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        return comment.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("*/", "*&#47;")
                .replaceAll("\\s+", " ");
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

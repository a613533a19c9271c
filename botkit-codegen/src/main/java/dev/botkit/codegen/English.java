package dev.botkit.codegen;

import java.util.regex.Pattern;

/** The singular of a table's name, as far as names of tables go. */
final class English {

    private static final Pattern UNCOUNTABLE = Pattern.compile(".*(tics|news|series|species|status|ss)");

    private English() {}

    static String singular(String plural) {
        if (plural.endsWith("people")) {
            return cut(plural, 4) + "rson";
        }
        if (UNCOUNTABLE.matcher(plural).matches() || !plural.endsWith("s")) {
            return plural;
        }
        if (plural.endsWith("ies") && plural.length() > 4) {
            return cut(plural, 3) + "y";
        }
        if (plural.matches(".*(sses|shes|tches|nches|xes|zzes|atuses|iruses)")) {
            return cut(plural, 2);
        }
        return cut(plural, 1);
    }

    private static String cut(String name, int letters) {
        return name.substring(0, name.length() - letters);
    }
}

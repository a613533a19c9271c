package dev.botkit.bench;

import java.util.Locale;

/** The results as lines of text. */
final class Table {

    static final String HEAD = """
            %-38s %8s   %-13s %-13s %24s
            %-38s %8s   %-13s %-13s %8s %7s %7s""".formatted(
                    "",
                    "JDBC",
                    "Botkit",
                    "jOOQ",
                    "KiB per operation:",
                    "operation",
                    "µs",
                    "× JDBC",
                    "× JDBC",
                    "JDBC",
                    "Botkit",
                    "jOOQ");

    static final String FOOT = """

            µs: the median of the rounds' medians. × JDBC: the median of the ratios within a round, ± half of them.""";

    private Table() {}

    static String row(String title, Comparison of) {
        return String.format(
                Locale.ROOT,
                "%-38s %8.1f   %5.2f ± %-5.2f %5.2f ± %-5.2f %8.1f %7.1f %7.1f",
                title,
                of.jdbc().micros(),
                of.botkit().ratioTo(of.jdbc()),
                of.botkit().spreadTo(of.jdbc()),
                of.jooq().ratioTo(of.jdbc()),
                of.jooq().spreadTo(of.jdbc()),
                of.jdbc().kibibytes(),
                of.botkit().kibibytes(),
                of.jooq().kibibytes());
    }
}

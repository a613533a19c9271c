package dev.botkit.seed;

import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param number in the company; its founder is 0
 * @param since the second of signing up
 * @param left the second in which the account was deleted, if it was; such a person owns no chatbots
 */
record Person(
        int id,
        Company company,
        int number,
        int since,
        @Nullable Integer left,
        String first,
        String last) {

    String name() {
        return first + " " + last;
    }

    /** Unique because the name is. Its domain is one that is reserved for examples. */
    String email() {
        String domain = company.hasTeam() ? company.site() : id % 2 == 0 ? "example.com" : "example.org";
        return Names.slug(first) + "." + Names.slug(last) + "@" + domain;
    }
}

package dev.botkit.seed;

/**
 * A company: a team if several people work there, and whoever works alone otherwise.
 *
 * @param position in the order in which they were founded, from 0
 * @param site its domain, below the reserved {@code .example}
 * @param founded the second in which the first of its people signed up
 * @param team the id of its team, 0 for none
 */
record Company(
        int position, Trade trade, String name, String site, String city, int founded, int people, int bots, int team) {

    boolean hasTeam() {
        return team != 0;
    }

    /** It never got to a chatbot. */
    boolean isIdle() {
        return bots == 0;
    }
}

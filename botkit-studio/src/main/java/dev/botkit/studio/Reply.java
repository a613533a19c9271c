package dev.botkit.studio;

/** What is sent back. */
record Reply(int status, String type, String body) {

    static Reply json(int status, Object value) {
        return new Reply(status, "application/json", Json.MAPPER.writeValueAsString(value));
    }
}

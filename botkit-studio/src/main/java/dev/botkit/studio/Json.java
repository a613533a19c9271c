package dev.botkit.studio;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON between page and server. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** Reads what the page has sent. */
    static <T> T read(String text, String what, TypeReference<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            // Its message quotes the request; the sentence below is all that a page can use.
        }
        throw new Refusal(400, "The " + what + " of the request can't be read.");
    }
}

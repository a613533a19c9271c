package dev.botkit.type;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.botkit.json.JsonPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a chatbot talks: the document in {@code aibotkit_chatbots.messages_template}. What is null is left to the
 * application.
 *
 * @param greeting what it says first
 * @param fallback what it says when it has no answer
 * @param tone how it says it
 * @param personality who it is, in the words of its owner
 * @param namespace where its knowledge is kept
 * @param unknown properties that this version doesn't know, kept as they are when the document is written again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessagesTemplate(
        @Nullable String greeting,
        @Nullable String fallback,
        @Nullable Tone tone,
        @Nullable String personality,
        @Nullable String namespace,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

    public static final JsonPath<MessagesTemplate, String> GREETING = JsonPath.text("greeting");
    public static final JsonPath<MessagesTemplate, String> FALLBACK = JsonPath.text("fallback");
    public static final JsonPath<MessagesTemplate, Tone> TONE = JsonPath.of(Tone.class, "tone");
    public static final JsonPath<MessagesTemplate, String> PERSONALITY = JsonPath.text("personality");
    public static final JsonPath<MessagesTemplate, String> NAMESPACE = JsonPath.text("namespace");

    /** How a chatbot speaks to visitors. */
    public enum Tone {
        @JsonProperty("professional")
        PROFESSIONAL,
        @JsonProperty("friendly")
        FRIENDLY,
        @JsonProperty("casual")
        CASUAL
    }

    public MessagesTemplate {
        unknown = UnknownProperties.copyOf(unknown);
    }

    /** A template without a namespace. */
    public MessagesTemplate(String greeting, String fallback, Tone tone, String personality) {
        this(greeting, fallback, tone, personality, null, Map.of());
    }

    /** A copy with another greeting; null leaves it to the application. */
    public MessagesTemplate withGreeting(@Nullable String words) {
        return new MessagesTemplate(words, fallback, tone, personality, namespace, unknown);
    }

    /** A copy with another fallback; null leaves it to the application. */
    public MessagesTemplate withFallback(@Nullable String words) {
        return new MessagesTemplate(greeting, words, tone, personality, namespace, unknown);
    }

    /** A copy with another tone; null leaves it to the application. */
    public MessagesTemplate withTone(@Nullable Tone newTone) {
        return new MessagesTemplate(greeting, fallback, newTone, personality, namespace, unknown);
    }

    /** A copy with another personality; null leaves it to the application. */
    public MessagesTemplate withPersonality(@Nullable String words) {
        return new MessagesTemplate(greeting, fallback, tone, words, namespace, unknown);
    }

    /** A copy with another namespace; null leaves it to the application. */
    public MessagesTemplate withNamespace(@Nullable String name) {
        return new MessagesTemplate(greeting, fallback, tone, personality, name, unknown);
    }
}

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
 * How a chatbot's widget looks: the document in {@code aibotkit_chatbots.style}. What is null is left to the widget.
 *
 * @param primaryColor a CSS colour
 * @param secondaryColor a CSS colour
 * @param position the corner of the page
 * @param buttonStyle the shape of the button
 * @param fontFamily a CSS font family
 * @param unknown properties that this version doesn't know, kept as they are when the document is written again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatbotStyle(
        @Nullable String primaryColor,
        @Nullable String secondaryColor,
        @Nullable Position position,
        @Nullable ButtonStyle buttonStyle,
        @Nullable String fontFamily,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

    public static final JsonPath<ChatbotStyle, String> PRIMARY_COLOR = JsonPath.text("primaryColor");
    public static final JsonPath<ChatbotStyle, String> SECONDARY_COLOR = JsonPath.text("secondaryColor");
    public static final JsonPath<ChatbotStyle, Position> POSITION = JsonPath.of(Position.class, "position");
    public static final JsonPath<ChatbotStyle, ButtonStyle> BUTTON_STYLE =
            JsonPath.of(ButtonStyle.class, "buttonStyle");
    public static final JsonPath<ChatbotStyle, String> FONT_FAMILY = JsonPath.text("fontFamily");

    /** The side of the page on which the widget sits. */
    public enum Position {
        @JsonProperty("left")
        LEFT,
        @JsonProperty("right")
        RIGHT
    }

    /** The shape of the widget's button. */
    public enum ButtonStyle {
        @JsonProperty("round")
        ROUND,
        @JsonProperty("square")
        SQUARE
    }

    public ChatbotStyle {
        unknown = UnknownProperties.copyOf(unknown);
    }

    /** A style without a font family of its own. */
    public ChatbotStyle(String primaryColor, String secondaryColor, Position position, ButtonStyle buttonStyle) {
        this(primaryColor, secondaryColor, position, buttonStyle, null, Map.of());
    }

    /** A style that sets the primary colour and leaves the rest to the widget. */
    public static ChatbotStyle of(String primaryColor) {
        return new ChatbotStyle(primaryColor, null, null, null, null, Map.of());
    }

    /** A copy with another primary colour; null leaves it to the widget. */
    public ChatbotStyle withPrimaryColor(@Nullable String color) {
        return new ChatbotStyle(color, secondaryColor, position, buttonStyle, fontFamily, unknown);
    }

    /** A copy with another secondary colour; null leaves it to the widget. */
    public ChatbotStyle withSecondaryColor(@Nullable String color) {
        return new ChatbotStyle(primaryColor, color, position, buttonStyle, fontFamily, unknown);
    }

    /** A copy with another position; null leaves it to the widget. */
    public ChatbotStyle withPosition(@Nullable Position newPosition) {
        return new ChatbotStyle(primaryColor, secondaryColor, newPosition, buttonStyle, fontFamily, unknown);
    }

    /** A copy with another button; null leaves it to the widget. */
    public ChatbotStyle withButtonStyle(@Nullable ButtonStyle style) {
        return new ChatbotStyle(primaryColor, secondaryColor, position, style, fontFamily, unknown);
    }

    /** A copy with another font family; null leaves it to the widget. */
    public ChatbotStyle withFontFamily(@Nullable String family) {
        return new ChatbotStyle(primaryColor, secondaryColor, position, buttonStyle, family, unknown);
    }
}

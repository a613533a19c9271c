package dev.botkit.updates;

import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Patch;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.type.ChatbotStyle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatchTest {

    private static final Patch<ChatbotsRecord> NOTHING = Patch.of(CHATBOTS);

    @Test
    void aPatchIsAValue() {
        Patch<ChatbotsRecord> renamed = NOTHING.set(CHATBOTS.NAME, "Help");
        renamed.set(CHATBOTS.ACTIVE, true);

        assertThat(NOTHING.isEmpty()).isTrue();
        assertThat(renamed.isEmpty()).isFalse();
        assertThat(renamed).hasToString("Patch[name]");
    }

    @Test
    void itsTextNamesColumnsAndShowsNoValue() {
        assertThat(NOTHING.set(CHATBOTS.NAME, "a secret")
                        .set(CHATBOTS.DESCRIPTION, null)
                        .set(CHATBOTS.STYLE, ChatbotStyle.FONT_FAMILY, "a secret")
                        .set(CHATBOTS.NAME, "another secret"))
                .hasToString("Patch[description, style, name]");
    }

    @Test
    void nullForAColumnThatMustNotBeNullIsRefusedAtOnce() {
        String none = Optional.<String>empty().orElse(null);

        assertThatThrownBy(() -> NOTHING.set(CHATBOTS.NAME, none))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("aibotkit_chatbots.name is NOT NULL: give a value, or leave the column out.");
    }

    @Test
    void aColumnOfAnAliasIsRefused() {
        assertThatThrownBy(() -> NOTHING.set(CHATBOTS.as("c").NAME, "Help"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is of an alias")
                .hasMessageContaining("aibotkit_chatbots itself");
        assertThatThrownBy(() -> Patch.of(ANALYTICS)
                        .compute(
                                ANALYTICS.as("a").MESSAGE_COUNT,
                                ANALYTICS.as("a").MESSAGE_COUNT.plus(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPropertyIsNotSetToNull() {
        String none = Optional.<String>empty().orElse(null);

        assertThatThrownBy(() -> NOTHING.set(CHATBOTS.STYLE, ChatbotStyle.FONT_FAMILY, none))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("aibotkit_chatbots.style: Its fontFamily can't be set to null: remove takes the property"
                        + " away.");
        ChatbotStyle noStyle = Optional.<ChatbotStyle>empty().orElse(null);
        assertThatThrownBy(() -> NOTHING.merge(CHATBOTS.STYLE, noStyle))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("aibotkit_chatbots.style: There is no document to merge");
    }
}

package dev.botkit.mapping;

import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Patch;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewDocument;
import dev.botkit.type.SourceType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a column can't hold is refused where the row or the patch is made, long before anything is sent. */
class StoredValueTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void nulIsRefused() {
        refused(
                "aibotkit_chatbots.name has NUL (U+0000) at index 2, which PostgreSQL can't store: take it out.",
                () -> NewChatbot.of(1, "a \0"));
        refused(
                "aibotkit_chatbots.name has NUL (U+0000) at index 0, which PostgreSQL can't store: take it out.",
                () -> Patch.of(CHATBOTS).set(CHATBOTS.NAME, "\0secret"));
        refused(
                "aibotkit_documents.content has NUL (U+0000) at index 1, which PostgreSQL can't store: take it out.",
                () -> NewDocument.of(1, "Prices", SourceType.TEXT).content("a\0"));
    }

    @Test
    void halfACharacterIsRefused() {
        for (String broken : new String[] {"ab\uD83D", "ab\uDE00", "ab\uDE00\uD83D", "ab\uD83Dx"}) {
            refused(
                    "aibotkit_chatbots.name has a lone surrogate at index 2, half of a character, which would be stored as"
                            + " '?': don't cut a text inside of a pair.",
                    () -> NewChatbot.of(1, broken));
        }
        assertThat(NewChatbot.of(1, EMOJI + "ü" + EMOJI)).isNotNull();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        refused(
                "aibotkit_chatbots.name holds 255 characters at most, and was given 256: shorten the text.",
                () -> NewChatbot.of(1, "x".repeat(256)));
        refused(
                "aibotkit_documents.title holds 255 characters at most, and was given 300: shorten the text.",
                () -> Patch.of(DOCUMENTS).set(DOCUMENTS.TITLE, EMOJI.repeat(300)));
        assertThat(NewChatbot.of(1, EMOJI.repeat(255)).description("x".repeat(100_000)))
                .isNotNull();
    }

    static Stream<OffsetDateTime> timesOutOfRange() {
        return Stream.of(
                OffsetDateTime.MAX,
                OffsetDateTime.MIN,
                OffsetDateTime.of(294_277, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                OffsetDateTime.of(294_276, 12, 31, 23, 0, 0, 0, ZoneOffset.ofHours(-2)),
                OffsetDateTime.of(-4_713, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @MethodSource("timesOutOfRange")
    void aTimeThatWouldBecomeInfinityIsRefused(OffsetDateTime time) {
        assertThatThrownBy(() -> NewChatbot.of(1, "Support").deletedAt(time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "aibotkit_chatbots.deleted_at holds times from 4713 BC to 294276 AD, and was given"
                                + " one of the year ")
                .hasMessageEndingWith("where there is no time, say null.");
        assertThatThrownBy(() -> Patch.of(CHATBOTS).set(CHATBOTS.DELETED_AT, time))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateReachesFurther() {
        assertThat(NewAnalytics.of(1, LocalDate.of(5_874_897, 12, 31))).isNotNull();
        refused(
                "aibotkit_analytics.date holds times from 4713 BC to 5874897 AD, and was given one of the year 5874898:"
                        + " where there is no time, say null.",
                () -> NewAnalytics.of(1, LocalDate.of(5_874_898, 1, 1)));
        assertThatThrownBy(() -> Patch.of(ANALYTICS).set(ANALYTICS.DATE, LocalDate.MIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimeWithoutAnOffsetHasTheSameRange() {
        Field<LocalDateTime> local = DSL.field(DSL.name("local"), SQLDataType.LOCALDATETIME);

        StoredValue.check(local, LocalDateTime.of(294_276, 12, 31, 23, 59));
        StoredValue.check(local, LocalDateTime.of(-4_712, 1, 1, 0, 0));
        assertThatThrownBy(() -> StoredValue.check(local, LocalDateTime.MAX))
                .hasMessageStartingWith("local holds times");
    }

    @Test
    void theElementsOfAnArrayAreCheckedEach() {
        Field<String[]> tags =
                DSL.field(DSL.name("tags"), SQLDataType.VARCHAR(3).array());

        StoredValue.check(tags, new String[] {"abc", null, ""});
        assertThatThrownBy(() -> StoredValue.check(tags, new String[] {"abc", "a\0"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tags [1] has NUL");
        assertThatThrownBy(() -> StoredValue.check(tags, new String[] {"abcd"}))
                .hasMessageStartingWith("tags [0] holds 3 characters at most");
    }

    private static void refused(String message, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}

package dev.botkit.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.exception.DataTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEnumTest {

    private final TextEnum<DocumentStatus> statuses = TextEnum.of(DocumentStatus.class);

    @ParameterizedTest
    @EnumSource
    void aConstantIsStoredByItsNameInLowerCase(DocumentStatus status) {
        String text = statuses.to(status);

        assertThat(text).isEqualTo(status.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(statuses.from(text)).isEqualTo(status);
    }

    @Test
    void nullIsNull() {
        assertThat(statuses.to(null)).isNull();
        assertThat(statuses.from(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"archived", "PENDING", "", " pending"})
    void anythingElseIsRefusedWithTheSetInItsOrder(String text) {
        assertThatThrownBy(() -> statuses.from(text))
                .isInstanceOf(DataTypeException.class)
                .hasMessage(
                        "The stored text is none of [pending, processing, completed, failed]: DocumentStatus and the"
                                + " column's CHECK must name the same values.");
    }
}

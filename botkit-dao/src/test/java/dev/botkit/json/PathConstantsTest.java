package dev.botkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.MessagesTemplate;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of a document type are its components: none is missing, misspelt or of another type. */
class PathConstantsTest {

    @ParameterizedTest
    @ValueSource(classes = {ChatbotStyle.class, MessagesTemplate.class})
    void areTheComponents(Class<? extends Record> type) throws Exception {
        List<RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Map.class)
                .toList();
        List<Field> constants = Arrays.stream(type.getFields())
                .filter(field -> field.getType() == JsonPath.class)
                .toList();

        assertThat(constants)
                .extracting(Field::getName)
                .containsExactlyElementsOf(components.stream()
                        .map(component -> constant(component.getName()))
                        .toList());
        for (int i = 0; i < constants.size(); i++) {
            check(type, constants.get(i), components.get(i));
        }
    }

    private static void check(Class<? extends Record> type, Field constant, RecordComponent component)
            throws ReflectiveOperationException {
        JsonPath<?, ?> path = (JsonPath<?, ?>) constant.get(null);
        assertThat(((ParameterizedType) constant.getGenericType()).getActualTypeArguments())
                .containsExactly(type, component.getType());
        assertThat(path.type().getType()).isEqualTo(component.getType());

        Object value = component.getType().isEnum() ? component.getType().getEnumConstants()[0] : "text";
        assertThat(path.names()).hasSize(1);
        Object document = Json.MAPPER.convertValue(Map.of(path.names().getFirst(), value), type);
        assertThat(component.getAccessor().invoke(document))
                .as("%s in JSON", path.names())
                .isEqualTo(value);
    }

    private static String constant(String component) {
        return component.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}

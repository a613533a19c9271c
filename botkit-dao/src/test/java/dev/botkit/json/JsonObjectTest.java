package dev.botkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class JsonObjectTest {

    @Test
    void objectsAreEqualWhateverTheOrderOfTheirProperties() {
        JsonObject one = JsonObject.parse("{\"a\": 1, \"b\": [true, null]}");
        JsonObject other = JsonObject.parse("{\"b\":[true,null],\"a\":1}");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(JsonObject.parse("{\"a\": 1, \"b\": [null, true]}"));
    }

    @Test
    void anObjectMadeInJavaEqualsTheSameReadFromText() {
        JsonObject made = JsonObject.of(Map.of(
                "int", 1, "long", 2L, "double", 1.5, "float", 2.5f, "big", BigInteger.TWO, "decimal", BigDecimal.ONE));

        assertThat(JsonObject.parse(made.toString())).isEqualTo(made);
        assertThat(JsonObject.empty().with("count", 5L)).isEqualTo(JsonObject.parse("{\"count\": 5}"));
    }

    @Test
    void numbersKeepEveryDigit() {
        String text = "{\"decimal\":1234567890.123456789012345,\"integer\":9007199254740993,\"price\":19.90}";

        assertThat(JsonObject.parse(text)).hasToString(text);
    }

    @Test
    void noChangeReachesAnObjectFromOutside() {
        Map<String, Object> source = new HashMap<>();
        List<String> list = new ArrayList<>(List.of("kept"));
        source.put("list", list);
        JsonObject object = JsonObject.of(source);
        ObjectNode node = object.toTree();
        JsonObject holder = JsonObject.empty().with("node", node);

        list.add("late");
        source.put("other", 1);
        node.put("other", 1);
        object.toTree().removeAll();
        ((tools.jackson.databind.node.ArrayNode) object.find("list").orElseThrow()).add("late");

        assertThat(object).hasToString("{\"list\":[\"kept\"]}");
        assertThat(holder).hasToString("{\"node\":{\"list\":[\"kept\"]}}");
    }

    @Test
    void eachStepIsACopy() {
        JsonObject object = JsonObject.parse("{\"a\":1}");

        assertThat(object.with("b", 2)).hasToString("{\"a\":1,\"b\":2}");
        assertThat(object.without("a")).isEqualTo(JsonObject.empty());
        assertThat(object).hasToString("{\"a\":1}");
        assertThat(JsonObject.empty()).hasToString("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "", "{", "{} {}", "{\"a\":NaN}"})
    void whatIsNotOneObjectIsRefused(String text) {
        assertThatThrownBy(() -> JsonObject.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> JsonObject.of(Map.of("rate", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonObject.empty().with("rate", Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.botkit.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A part of a YAML file of ours.
 *
 * @param place where it stands, for the message about a mistake in it
 */
record YamlNode(String place, @Nullable Object value) {

    static YamlNode ofResource(String name) {
        try (InputStream file = YamlNode.class.getResourceAsStream(name)) {
            Objects.requireNonNull(file, () -> name + " is missing in the archive of botkit-seed.");
            return new YamlNode(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case null, default -> throw wrong("a text");
        };
    }

    int number() {
        return value instanceof Integer number ? number : wrongly("a number");
    }

    List<YamlNode> list() {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> new YamlNode(place, each)).toList();
        }
        throw wrong("a list");
    }

    List<String> texts() {
        return list().stream().map(YamlNode::text).toList();
    }

    /** The entries in the order of the file. */
    Map<String, YamlNode> map() {
        if (value instanceof Map<?, ?> map) {
            Map<String, YamlNode> nodes = new LinkedHashMap<>();
            map.forEach((key, each) -> nodes.put(key.toString(), new YamlNode(place + "." + key, each)));
            return nodes;
        }
        throw wrong("a map");
    }

    YamlNode at(String key) {
        YamlNode node = map().get(key);
        if (node == null) {
            throw wrong("a map with \"" + key + "\"");
        }
        return node;
    }

    private int wrongly(String expected) {
        throw wrong(expected);
    }

    private IllegalStateException wrong(String expected) {
        return new IllegalStateException(place + " is not " + expected + ".");
    }
}

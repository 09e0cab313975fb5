package fr.recours.letter.internal.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One file of words inside the jar. What is of the wrong kind is refused with its key. */
record WordFile(String name, Map<String, Object> entries) {

    static WordFile read(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream("/letter/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: /letter/" + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new WordFile(name, keys(name, root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members of a key, in order; none when the key is not there. */
    WordFile section(String key) {
        Object section = entries.get(key);
        String path = name + ": " + key;
        return new WordFile(path, section == null ? Map.of() : keys(path, section));
    }

    List<WordFile> items(String key) {
        return list(entries.get(key)).stream()
                .map(item -> new WordFile(name + ": " + key, keys(name + ": " + key, item)))
                .toList();
    }

    /** The texts of a list; none when the key is not there. */
    List<String> texts(String key) {
        return list(entries.get(key)).stream().map(String::valueOf).toList();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(entries.get(key));
    }

    @Nullable
    String text(String key) {
        Object value = entries.get(key);
        return value == null ? null : value.toString();
    }

    String required(String key) {
        String text = text(key);
        if (text == null) {
            throw new IllegalStateException(name + ": '" + key + "' is missing in " + entries);
        }
        return text;
    }

    private List<?> list(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw new IllegalStateException(name + ": expected a list, not " + value);
        };
    }

    private static Map<String, Object> keys(String name, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalStateException(name + ": expected keys and values, not " + value);
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        map.forEach((key, member) -> keys.put(String.valueOf(key), member));
        return keys;
    }
}

package fr.recours.matching.internal.yaml;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DefinitionError;
import fr.recours.matching.DefinitionException;
import fr.recours.matching.Range;
import fr.recours.matching.internal.language.Nearest;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a definition file. What is missing or of the wrong kind is refused with its place. */
public final class YamlMap {

    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final String[] lines;

    private YamlMap(String file, Node node, String[] lines) {
        this.lines = lines;
        this.place = place(file, node);
        if (!(node instanceof MappingNode mapping)) {
            throw place.error("expected keys and values");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw place(file, tuple.getKeyNode()).error("expected a plain key");
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                throw place(file, key).error("'" + key.getValue() + "' stands twice");
            }
        }
    }

    /** Reads a whole file. */
    public static YamlMap read(String file, String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new Place(file, 1, 1, 0).error("the file is empty");
            }
            return new YamlMap(file, root, text.split("\n", -1));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new Place(file, mark.getLine() + 1, mark.getColumn() + 1, 0)
                    .error("not readable as YAML: " + e.getProblem());
        } catch (YAMLException e) {
            // A character YAML does not allow, or maps within maps without end: told of the whole file.
            throw new Place(file, 1, 1, 0).error("not readable as YAML: " + e.getMessage());
        }
    }

    public Place place() {
        return place;
    }

    /** Refuses keys nobody reads, with the nearest known one. */
    public void allow(Set<String> known) {
        List<DefinitionError> errors = new ArrayList<>();
        values.forEach((key, node) -> {
            if (!known.contains(key)) {
                errors.add(place(place.file(), node).describe("unknown key '" + key + "'" + Nearest.hint(key, known)));
            }
        });
        if (!errors.isEmpty()) {
            throw new DefinitionException(errors);
        }
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public PlacedText placed(String key) {
        return scalar(require(key));
    }

    public String text(String key) {
        return placed(key).text();
    }

    public @Nullable String optional(String key) {
        return has(key) ? text(key) : null;
    }

    /** {@code true} when the key is there and says so. */
    public boolean flag(String key) {
        return "true".equals(optional(key));
    }

    /** A text in both languages, written {@code {fr: …, en: …}}. */
    public Bilingual bilingual(String key) {
        YamlMap both = map(key);
        return new Bilingual(both.text("fr"), both.text("en"));
    }

    public @Nullable Bilingual optionalBilingual(String key) {
        return has(key) ? bilingual(key) : null;
    }

    public YamlMap map(String key) {
        return new YamlMap(place.file(), require(key), lines);
    }

    public List<YamlMap> maps(String key) {
        return sequence(key).stream()
                .map(node -> new YamlMap(place.file(), node, lines))
                .toList();
    }

    public List<PlacedText> placedTexts(String key) {
        return sequence(key).stream().map(this::scalar).toList();
    }

    public List<String> texts(String key) {
        return placedTexts(key).stream().map(PlacedText::text).toList();
    }

    public @Nullable BigDecimal number(String key) {
        return has(key) ? number(placed(key)) : null;
    }

    /** A range written {@code [low, high]}. */
    public @Nullable Range range(String key) {
        if (!has(key)) {
            return null;
        }
        List<PlacedText> bounds = placedTexts(key);
        if (bounds.size() != 2) {
            throw placed(require(key)).error("a range has two bounds: [low, high]");
        }
        return new Range(number(bounds.get(0)), number(bounds.get(1)));
    }

    /** One of the constants of an enumeration, in lower case. */
    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        PlacedText written = placed(key);
        for (E constant : Optional.ofNullable(type.getEnumConstants()).orElseThrow()) {
            if (constant.name().equalsIgnoreCase(written.text())) {
                return constant;
            }
        }
        throw written.place().error("'" + written.text() + "' is not one of the choices of '" + key + "'");
    }

    private static BigDecimal number(PlacedText written) {
        try {
            return new BigDecimal(written.text());
        } catch (NumberFormatException e) {
            throw written.place().error("'" + written.text() + "' is not a number");
        }
    }

    private Node require(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw place.error("'" + key + "' is missing");
        }
        return node;
    }

    private List<Node> sequence(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (require(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw placed(require(key)).error("expected a list");
    }

    private Place placed(Node node) {
        return place(place.file(), node);
    }

    private PlacedText scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw placed(node).error("expected a text");
        }
        return new PlacedText(scalar.getValue().strip(), start(scalar));
    }

    /** Where the first character of a text stands: after the quote, or on the first written line below a block's bar. */
    private Place start(ScalarNode scalar) {
        Place at = placed(scalar);
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            int line = at.line();
            while (line < lines.length && lines[line].isBlank()) {
                line++;
            }
            if (line == lines.length) {
                return at;
            }
            int indent = lines[line].length() - lines[line].stripLeading().length();
            return new Place(at.file(), line + 1, indent + 1, indent);
        }
        int quote = style == ScalarStyle.PLAIN ? 0 : 1;
        return new Place(at.file(), at.line(), at.column() + quote, 0);
    }

    private static Place place(String file, Node node) {
        Mark mark = node.getStartMark();
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, 0);
    }
}

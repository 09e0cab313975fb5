package fr.recours.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, every text can be shown, and every key in the code has its text. */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Map<String, String> ENGLISH = read("translations.properties");
    private static final Map<String, String> FRENCH = read("translations_fr.properties");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)*\\.?)\"");
    private static final Pattern PLAIN_SPACE = Pattern.compile(" [?!:;%»]|« ");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void everyTextTakesTheSameParametersInBothLanguages() {
        assertThat(ENGLISH).allSatisfy((key, text) -> assertThat(parameters(FRENCH.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(parameters(text)));
    }

    @Test
    void everyTextWithParametersCanBeFormatted() {
        assertThat(both().filter(text -> !parameters(text).isEmpty()))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(new MessageFormat(text, Locale.FRENCH).format(arguments(text)))
                        .doesNotContain("{"));
    }

    @Test
    void straightApostrophesAreDoubledWhereThereAreParametersAndOnlyThere() {
        assertThat(both()).allSatisfy(text -> assertThat(
                        parameters(text).isEmpty()
                                ? !text.contains("''")
                                : !text.replace("''", "").contains("'"))
                .as(text)
                .isTrue());
    }

    @Test
    void frenchPutsANoBreakSpaceWhereItWritesOne() {
        assertThat(FRENCH.values())
                .allSatisfy(text ->
                        assertThat(PLAIN_SPACE.matcher(text).find()).as(text).isFalse());
    }

    @Test
    void everyKeyInTheCodeHasItsText() {
        Set<String> groups =
                ENGLISH.keySet().stream().map(TranslationsTest::group).collect(Collectors.toSet());
        Set<String> missing = literals().stream()
                .filter(literal -> literal.contains(".") && groups.contains(group(literal)))
                .filter(literal -> literal.endsWith(".")
                        ? ENGLISH.keySet().stream().noneMatch(key -> key.startsWith(literal))
                        : !ENGLISH.containsKey(literal))
                .filter(literal -> !notAKey(literal))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyConstantOfALabelledEnumHasItsWord() {
        Map<String, List<String>> wrong = new TreeMap<>();
        enums().forEach((name, constants) -> {
            List<String> labelled = ENGLISH.keySet().stream()
                    .filter(key -> group(key).equals(name))
                    .map(key -> key.substring(name.length() + 1))
                    .sorted()
                    .toList();
            if (!labelled.isEmpty() && !constants.contains(labelled)) {
                wrong.put(name, labelled);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTextIsLeftUnused() {
        Set<String> literals = literals();
        Set<String> labelled = enums().keySet();
        Set<String> unused = ENGLISH.keySet().stream()
                .filter(key -> !literals.contains(key) && !labelled.contains(group(key)))
                .filter(key -> literals.stream().noneMatch(literal -> literal.endsWith(".") && key.startsWith(literal)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    /** Settings and events share a first word with some keys. */
    private static boolean notAKey(String literal) {
        return literal.endsWith(".yaml") || literal.endsWith(".json") || literal.endsWith(".html");
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Object[] arguments(String text) {
        return Stream.generate(() -> 2).limit(parameters(text).size() + 1L).toArray();
    }

    private static Stream<String> both() {
        return Stream.concat(FRENCH.values().stream(), ENGLISH.values().stream());
    }

    /** Every string of the code that may be a key, or the beginning of one when it ends with a dot. */
    private static Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(quoted -> literals.add(quoted.substring(1, quoted.length() - 1)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return literals;
    }

    /** The constants of each enum by its name; several may bear one name, of which one has words. */
    private static Map<String, List<List<String>>> enums() {
        Map<String, List<List<String>>> enums = new HashMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.recours")) {
            if (type.isEnum()) {
                String name = type.getSimpleName();
                List<String> constants = new ArrayList<>(type.getEnumConstants().stream()
                        .map(constant -> constant.name())
                        .sorted()
                        .toList());
                enums.computeIfAbsent(
                                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                                any -> new ArrayList<>())
                        .add(constants);
            }
        }
        return enums;
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}

package fr.recours.matching.cql;

import fr.recours.matching.CqlExport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which names each define of some libraries rests on, directly or by way of others: parameters, and other defines. */
final class Dependencies {

    private static final Pattern DEFINE = Pattern.compile("(?ms)^define \"([^\"]+)\":\n(.*?)(?=^define |\\z)");
    private static final Pattern NAME =
            Pattern.compile("(?:\"([^\"]+)\"\\.)?(?:\"([^\"]+)\"|\\b([a-z_][a-z0-9_]*)\\b)");

    private final Map<String, Set<String>> direct = new HashMap<>();
    private final Map<String, Set<String>> closed = new HashMap<>();
    private final Map<Set<String>, Set<String>> bareNames = new IdentityHashMap<>();

    Dependencies(List<CqlExport> exports) {
        for (CqlExport export : exports) {
            DEFINE.matcher(bare(export.text()))
                    .results()
                    .forEach(found -> direct.put(
                            key(export.programme(), found.group(1)), names(export.programme(), found.group(2))));
        }
    }

    /** A library without its comments. */
    static String bare(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
    }

    static String key(String programme, String define) {
        return programme + " " + define;
    }

    private static Set<String> names(String programme, String expression) {
        return NAME.matcher(expression)
                .results()
                .map(found -> name(programme, found))
                .collect(Collectors.toSet());
    }

    private static String name(String programme, MatchResult found) {
        String name = found.group(2) == null ? found.group(3) : found.group(2);
        return key(found.group(1) == null ? programme : found.group(1), name);
    }

    /** Names with their programme before them, the define itself among them. */
    Set<String> of(String programme, String define) {
        return of(key(programme, define));
    }

    /** The same of a name with its programme before it. */
    Set<String> of(String name) {
        return closed.computeIfAbsent(name, key -> {
            Set<String> all = new HashSet<>();
            collect(key, all);
            return all;
        });
    }

    /** The same without their programmes: parameters mean the same in all of them. */
    Set<String> names(Set<String> keys) {
        return bareNames.computeIfAbsent(keys, all -> all.stream()
                .map(key -> key.substring(key.indexOf(' ') + 1))
                .collect(Collectors.toSet()));
    }

    private void collect(String name, Set<String> all) {
        if (all.add(name)) {
            direct.getOrDefault(name, Set.of()).forEach(used -> collect(used, all));
        }
    }
}

package fr.recours.matching.internal.programme;

import fr.recours.matching.internal.engine.Derivations;
import fr.recours.matching.internal.language.Vocabulary;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads programme files together, so that the criteria of one may refer to those of another. */
public final class LibraryReader {

    private LibraryReader() {}

    /**
     * The programmes, in the order of their files.
     *
     * @throws fr.recours.matching.DefinitionException with every error of every file, each at its line and column
     */
    public static List<ReadProgramme> read(List<YamlMap> roots, Vocabulary vocabulary, Derivations derivations) {
        Errors errors = new Errors();
        List<ProgrammeFile> files = new ArrayList<>();
        roots.forEach(
                root -> errors.attempt(() -> new ProgrammeFile(root, errors)).ifPresent(files::add));
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        for (ProgrammeFile file : files) {
            if (ids.putIfAbsent(file.code().text(), file.ids()) != null) {
                errors.add(
                        file.code().place().describe("programme '" + file.code().text() + "' stands twice"));
            }
        }
        files.forEach(file -> file.read(vocabulary.in(file.code().text(), ids)));
        circles(files);
        errors.refuse();
        return files.stream().map(file -> file.finished(derivations)).toList();
    }

    private static void circles(List<ProgrammeFile> files) {
        Map<Circles.Name, Rule> rules = new LinkedHashMap<>();
        files.forEach(file -> rules.putAll(file.rules()));
        Circles.find(rules).stream()
                .sorted(Comparator.comparing(Circles.Name::criterion))
                .forEach(circle -> files.forEach(file -> file.refuse(circle)));
    }
}

package fr.recours.matching;

import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.programme.LibraryReader;
import fr.recours.matching.internal.programme.ReadProgramme;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programmes that come with the portal, one file each, and any others read beside them. */
public final class ProgrammeLibrary {

    /** Reading order of clinical.md B.8: autograft, MSC trial, blinatumomab; then lupus. Never ranked by "best". */
    private static final List<String> FILES = List.of("ahsct-ssc", "msc-scs", "blina-ssc", "msc-les", "ahsct-sle");

    /**
     * A programme file.
     *
     * @param name for messages
     */
    public record Source(String name, String text) {}

    private ProgrammeLibrary() {}

    /** @throws DefinitionException when a file cannot be used */
    public static List<ProgrammeDefinition> standard(Dictionary dictionary) {
        return read(standardSources(), dictionary);
    }

    /** The files of the programmes that come with the portal. */
    public static List<Source> standardSources() {
        return FILES.stream()
                .map(name -> new Source(name + ".yaml", Resources.text("/programmes/" + name + ".yaml")))
                .toList();
    }

    /**
     * Reads one programme that refers to no other.
     *
     * @param file its name, for messages
     * @throws DefinitionException with every error found, each at its line and column
     */
    public static ProgrammeDefinition read(String file, String text, Dictionary dictionary) {
        return read(List.of(new Source(file, text)), dictionary).getFirst();
    }

    /**
     * Reads programmes together: the criteria of one may refer to those of another.
     *
     * @throws DefinitionException with every error of every file, each at its line and column
     */
    public static List<ProgrammeDefinition> read(List<Source> sources, Dictionary dictionary) {
        List<YamlMap> roots = sources.stream()
                .map(source -> YamlMap.read(source.name(), source.text()))
                .toList();
        List<CompiledProgramme> compiled =
                LibraryReader.read(roots, dictionary.vocabulary(), dictionary.derivations()).stream()
                        .map(ReadProgramme::compiled)
                        .toList();
        CompiledLibrary library = new CompiledLibrary(compiled, dictionary.derivations());
        List<ProgrammeDefinition> definitions = new ArrayList<>();
        for (int index = 0; index < roots.size(); index++) {
            YamlMap root = roots.get(index);
            definitions.add(new ProgrammeDefinition(
                    compiled.get(index),
                    library,
                    root.text("version"),
                    root.bilingual("name"),
                    root.bilingual("summary"),
                    root.optionalBilingual("note"),
                    root.text("disease"),
                    root.flag("complete"),
                    sources.get(index).text()));
        }
        return List.copyOf(definitions);
    }

    /** The files with one more, which takes the place of the one that comes with the portal when it has its code. */
    static List<Source> with(List<Source> sources, Source added) {
        String code = code(added);
        List<Source> all = new ArrayList<>(sources);
        for (int i = 0; i < FILES.size(); i++) {
            if (code(all.get(i)).equals(code)) {
                all.set(i, added);
                return all;
            }
        }
        all.add(added);
        return all;
    }

    /** The code of the portal's programme that is in force because a file of the same code is not. */
    static Optional<String> instead(Source file, List<Source> inForce) {
        if (inForce.contains(file)) {
            return Optional.empty();
        }
        try {
            String code = code(file);
            return standardSources().stream()
                    .filter(inForce::contains)
                    .map(ProgrammeLibrary::code)
                    .filter(code::equals)
                    .findFirst();
        } catch (DefinitionException unreadable) {
            return Optional.empty();
        }
    }

    private static String code(Source source) {
        return YamlMap.read(source.name(), source.text()).text("code");
    }
}

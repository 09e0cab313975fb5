package fr.recours.matching;

import fr.recours.matching.internal.programme.ProgrammeFile;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.List;

/** The programmes that come with the portal, one file each. */
public final class ProgrammeLibrary {

    /** Reading order of clinical.md B.8: autograft, MSC trial, blinatumomab; then lupus. Never ranked by "best". */
    private static final List<String> FILES = List.of("ahsct-ssc", "msc-scs", "blina-ssc", "msc-les", "ahsct-sle");

    private ProgrammeLibrary() {}

    /** @throws DefinitionException when a file cannot be used */
    public static List<ProgrammeDefinition> standard(Dictionary dictionary) {
        return FILES.stream()
                .map(name -> read(name + ".yaml", Resources.text("/programmes/" + name + ".yaml"), dictionary))
                .toList();
    }

    /**
     * Reads one programme.
     *
     * @param file its name, for messages
     * @throws DefinitionException with every error found, each at its line and column
     */
    public static ProgrammeDefinition read(String file, String text, Dictionary dictionary) {
        YamlMap root = YamlMap.read(file, text);
        return new ProgrammeDefinition(
                root.text("code"),
                root.text("version"),
                root.bilingual("name"),
                root.bilingual("summary"),
                root.text("disease"),
                root.flag("complete"),
                ProgrammeFile.read(root, dictionary.vocabulary(), dictionary.derivations()),
                text);
    }
}

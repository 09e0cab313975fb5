package fr.recours.matching;

import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.ProgrammeLibrary.Source;
import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.lint.DerivationLint;
import fr.recours.matching.internal.lint.ProgrammeLinter;
import fr.recours.matching.internal.lint.UnusedElements;
import fr.recours.matching.internal.programme.LibraryReader;
import fr.recours.matching.internal.programme.ReadProgramme;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks programme files through before they are used.
 *
 * @param usable the files without an error, beside those that come with the portal, which they may take the place of
 * @param findings all that was found in the files looked through, in their order
 */
public record ProgrammeLint(List<Source> usable, List<LintFinding> findings) {

    public ProgrammeLint {
        usable = List.copyOf(usable);
        findings = List.copyOf(findings);
    }

    /** Looks through the programmes that come with the portal, and the dictionary: its rules, and elements no rule reads. */
    public static List<LintFinding> standard(Dictionary dictionary) {
        List<ReadProgramme> read = read(ProgrammeLibrary.standardSources(), dictionary);
        CompiledLibrary library = library(read, dictionary);
        List<DataElement> elements = dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .toList();
        return Stream.of(
                        read.stream().flatMap(programme -> ProgrammeLinter.check(programme, library).stream()),
                        DerivationLint.check(dictionary.derivations(), elements.stream()).stream(),
                        UnusedElements.find(read, library, elements.stream(), dictionary.places()).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** Looks through files one after another, each beside those that come with the portal and the right ones before it. */
    public static ProgrammeLint of(List<Source> files, Dictionary dictionary) {
        List<Source> usable = ProgrammeLibrary.standardSources();
        List<LintFinding> findings = new ArrayList<>();
        for (Source file : files) {
            try {
                List<Source> tried = ProgrammeLibrary.with(usable, file);
                ProgrammeLibrary.read(tried, dictionary);
                List<LintFinding> found = findings(file.name(), tried, dictionary);
                findings.addAll(found);
                usable = found.stream().anyMatch(LintFinding::isError) ? usable : tried;
            } catch (DefinitionException e) {
                e.errors().forEach(error -> findings.add(unusable(error)));
            }
        }
        return new ProgrammeLint(usable, findings);
    }

    private static LintFinding unusable(DefinitionError error) {
        Bilingual message = new Bilingual(error.message(), error.message());
        return new LintFinding(Kind.UNUSABLE, error.file(), error.line(), error.column(), null, message);
    }

    private static List<LintFinding> findings(String file, List<Source> sources, Dictionary dictionary) {
        List<ReadProgramme> read = read(sources, dictionary);
        CompiledLibrary library = library(read, dictionary);
        return read.stream()
                .filter(programme -> programme.place().file().equals(file))
                .flatMap(programme -> ProgrammeLinter.check(programme, library).stream())
                .toList();
    }

    private static List<ReadProgramme> read(List<Source> sources, Dictionary dictionary) {
        List<YamlMap> roots = sources.stream()
                .map(source -> YamlMap.read(source.name(), source.text()))
                .toList();
        return LibraryReader.read(roots, dictionary.vocabulary(), dictionary.derivations());
    }

    private static CompiledLibrary library(List<ReadProgramme> read, Dictionary dictionary) {
        return new CompiledLibrary(read.stream().map(ReadProgramme::compiled).toList(), dictionary.derivations());
    }
}

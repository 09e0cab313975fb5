package fr.recours.matching;

import fr.recours.matching.ProgrammeLibrary.Source;
import fr.recours.matching.internal.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programmes in force: those that come with the portal, and those of a folder, where adding a trial is adding a
 * {@code .yaml} file. A file of the folder with the code of a programme that comes with the portal takes its place. One that
 * cannot be used is left out and told; it never takes the others with it.
 *
 * @param programmes in reading order, those of the folder last, by name of file
 * @param problems what is wrong with the files left out, each at its file, line and column
 */
public record ProgrammeFolder(List<ProgrammeDefinition> programmes, List<String> problems) {

    public ProgrammeFolder {
        programmes = List.copyOf(programmes);
        problems = List.copyOf(problems);
    }

    /** @param folder may be missing: then only the programmes that come with the portal are in force */
    public static ProgrammeFolder read(Path folder, Dictionary dictionary) {
        List<Source> used = new ArrayList<>(ProgrammeLibrary.standardSources());
        List<String> problems = new ArrayList<>();
        for (Path file : files(folder, problems)) {
            try {
                Source added = new Source(file.getFileName().toString(), Files.readString(file));
                List<Source> tried = with(used, added);
                ProgrammeLibrary.read(tried, dictionary);
                used = tried;
            } catch (DefinitionException unusable) {
                problems.addAll(unusable.errors());
            } catch (IOException unreadable) {
                problems.add(file.getFileName() + ": cannot be read as a text in UTF-8");
            }
        }
        return new ProgrammeFolder(ProgrammeLibrary.read(used, dictionary), problems);
    }

    private static List<Path> files(Path folder, List<String> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(folder.getFileName() + ": cannot be listed");
            return List.of();
        }
    }

    private static List<Source> with(List<Source> sources, Source added) {
        String code = code(added);
        List<Source> all = new ArrayList<>(sources);
        for (int i = 0; i < ProgrammeLibrary.standardSources().size(); i++) {
            if (code(all.get(i)).equals(code)) {
                all.set(i, added);
                return all;
            }
        }
        all.add(added);
        return all;
    }

    private static String code(Source source) {
        return YamlMap.read(source.name(), source.text()).text("code");
    }
}

package fr.recours.matching.cli;

import fr.recours.matching.CaseChecks;
import fr.recours.matching.CaseFileJson;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Matcher;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeFolder;
import fr.recours.matching.Questioner;
import fr.recours.matching.ReadCase;
import fr.recours.matching.Settling;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges one line after another and prints what came out. */
final class CaseJudge {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final PrintStream out;
    private final PrintStream err;
    private final String language;
    private final boolean explain;
    private final Dictionary dictionary = Dictionary.standard();
    private final List<ProgrammeDefinition> programmes;
    private final boolean complete;
    private final Matcher matcher = new Matcher(dictionary);
    private final CaseChecks checks = new CaseChecks(dictionary);
    private final Questioner questioner = new Questioner(dictionary);

    CaseJudge(PrintStream out, PrintStream err, String language, boolean explain, Path folder) {
        ProgrammeFolder library = ProgrammeFolder.read(folder, dictionary);
        library.problems().forEach(err::println);
        library.warnings().forEach(err::println);
        this.programmes = library.programmes();
        this.complete = library.problems().isEmpty();
        this.out = out;
        this.err = err;
        this.language = language;
        this.explain = explain;
    }

    /** Whether every programme file can be used. */
    boolean complete() {
        return complete;
    }

    /** Whether the line was right. A wrong line prints nothing but what is wrong with it. */
    boolean line(String file, int number, String line) {
        ReadCase read = CaseFileJson.read(unwrapped(line), dictionary);
        read.problems().forEach(problem -> tell(file, number, problem));
        if (!read.errors().isEmpty()) {
            return false;
        }
        checks.clashes(read.caseFile()).forEach(problem -> tell(file, number, problem));
        Map<String, Map<String, Object>> verdicts = new LinkedHashMap<>();
        for (Eligibility eligibility : matcher.match(programmes, read.caseFile())) {
            verdicts.put(eligibility.programme(), VerdictLine.of(eligibility, language, explain));
        }
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("id", read.caseFile().id());
        printed.put("programmes", verdicts);
        if (explain) {
            NextQuestions next = questioner.next(programmes, read.caseFile());
            for (Settling settling : next.programmes()) {
                verdicts.computeIfPresent(settling.programme(), (code, verdict) -> {
                    verdict.putAll(QuestionLines.of(settling, language));
                    return verdict;
                });
            }
            printed.put("ask_next", QuestionLines.of(next, language));
        }
        out.println(MAPPER.writeValueAsString(printed));
        return true;
    }

    private void tell(String file, int number, InputProblem problem) {
        String kind = problem.isError() ? "" : "warning: ";
        String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
        err.println(file + ":" + number + ": " + path + kind + problem.message().in(language));
    }

    /** The case of a worked example, which stands beside what is expected of it; any other line as it is. */
    private static String unwrapped(String line) {
        try {
            JsonNode root = MAPPER.readTree(line);
            return root.path("case").isObject() ? root.path("case").toString() : line;
        } catch (JacksonException e) {
            return line;
        }
    }
}

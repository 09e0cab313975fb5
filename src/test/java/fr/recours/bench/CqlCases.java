package fr.recours.bench;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CqlExport;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.Result;
import fr.recours.matching.cql.CqlParameters;
import fr.recours.matching.cql.CqlPeer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The worked cases as the reference engine of CQL takes them. What is done once is not timed: translating the programmes. As our
 * engine does, it judges only programmes for the patient's disease; which these are is told it beforehand.
 */
@State(Scope.Thread)
public class CqlCases {

    private record Case(CaseFile file, List<String> programmes, Map<String, Object> parameters) {

        static Case of(CaseFile caseFile) {
            List<String> programmes = Judging.together(caseFile).stream()
                    .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                    .map(Eligibility::programme)
                    .toList();
            return new Case(caseFile, programmes, CqlParameters.of(caseFile).values());
        }
    }

    private final CqlPeer peer = CqlPeer.of(CqlExport.of(Judging.PROGRAMMES));
    private final List<Case> cases = Judging.workedCases("vignettes.jsonl").stream()
            .map(line -> Case.of(Judging.caseOf(line.path("case").toString())))
            .toList();
    private int next;

    private Case next() {
        next = (next + 1) % cases.size();
        return cases.get(next);
    }

    /** Every answer on the next case, from the case file on: the values in force are chosen and handed over. */
    public Map<String, Map<String, @Nullable Object>> answerNext() {
        Case one = next();
        return peer.evaluate(one.programmes(), CqlParameters.of(one.file()).values());
    }

    /** Every answer on the next case, which was handed over before. */
    public Map<String, Map<String, @Nullable Object>> evaluateNext() {
        Case one = next();
        return peer.evaluate(one.programmes(), one.parameters());
    }

    /** The verdicts alone on the next case, from the case file on. */
    public Map<String, Map<String, @Nullable Object>> verdictsNext() {
        Case one = next();
        return peer.verdicts(one.programmes(), CqlParameters.of(one.file()).values());
    }
}

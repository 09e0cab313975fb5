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
 * The worked cases as the reference engine of CQL takes them. What is done once is not timed: translating the programmes,
 * choosing the values in force. As our engine does, it judges only programmes for the patient's disease.
 */
@State(Scope.Thread)
public class CqlCases {

    private record Case(List<String> programmes, Map<String, Object> parameters) {

        static Case of(CaseFile caseFile) {
            List<String> programmes = Judging.together(caseFile).stream()
                    .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                    .map(Eligibility::programme)
                    .toList();
            return new Case(programmes, CqlParameters.of(caseFile).values());
        }
    }

    private final CqlPeer peer = CqlPeer.of(CqlExport.of(Judging.PROGRAMMES));
    private final List<Case> cases = Judging.workedCases("vignettes.jsonl").stream()
            .map(line -> Case.of(Judging.caseOf(line.path("case").toString())))
            .toList();
    private int next;

    /** The answers on the next case. */
    public Map<String, Map<String, @Nullable Object>> evaluateNext() {
        next = (next + 1) % cases.size();
        Case one = cases.get(next);
        return peer.evaluate(one.programmes(), one.parameters());
    }
}

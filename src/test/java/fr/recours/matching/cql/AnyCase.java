package fr.recours.matching.cql;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CqlExport;
import fr.recours.matching.Judging;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random cases and the definitions they were made for, for tests outside the matcher. */
public final class AnyCase {

    private static final RandomCases CASES = new RandomCases(
            CqlExport.of(ProgrammeLibrary.read(sources(), Judging.DICTIONARY)),
            Judging.DICTIONARY,
            Stream.of("MSC-ScS", "MSC-LES", "AHSCT-SSc", "AHSCT-SLE", "BLINA-SSc")
                    .map(code -> Judging.eligibleCase(code, "{}"))
                    .toList());

    private AnyCase() {}

    /** The programmes of the portal and one made of every construct of the rule language. */
    public static List<ProgrammeLibrary.Source> sources() {
        return Stream.concat(ProgrammeLibrary.standardSources().stream(), Stream.of(EveryConstruct.source()))
                .toList();
    }

    public static List<ProgrammeDefinition> programmes(List<ProgrammeLibrary.Source> sources) {
        return ProgrammeLibrary.read(sources, Judging.DICTIONARY);
    }

    /** Values on thresholds and beside them, partial and future dates, contradictions, gaps; some cases nearly eligible. */
    public static CaseFile next(Random random) {
        return CASES.next(random);
    }
}

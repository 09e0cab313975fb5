package fr.recours.matching;

import java.util.List;

/** Judges a case against a programme. Pure and thread-safe. */
public final class Matcher {

    /** Goes up when the same facts and the same programme could give another verdict. */
    public static final String ENGINE_VERSION = "1";

    private final Dictionary dictionary;

    public Matcher(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public Eligibility match(ProgrammeDefinition programme, CaseFile caseFile) {
        Result result = caseFile.latest("disease")
                .map(Observation::value)
                .filter(value -> !value.equals(new Value.Code(programme.disease())))
                .map(other -> Result.NOT_APPLICABLE)
                .orElse(Result.UNDETERMINED);
        return new Eligibility(
                programme.code(),
                programme.version(),
                ENGINE_VERSION,
                caseFile.referenceDate(),
                result,
                List.of(),
                null,
                null,
                List.of(dictionary.require("disease").label()));
    }
}

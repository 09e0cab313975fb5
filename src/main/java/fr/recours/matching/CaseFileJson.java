package fr.recours.matching;

import fr.recours.matching.internal.json.CaseReader;
import fr.recours.matching.internal.json.CaseWriter;
import java.util.Map;

/** Reads and writes cases in the exchange format: command line, database and tests share it. */
public final class CaseFileJson {

    private CaseFileJson() {}

    public static String write(CaseFile caseFile) {
        return CaseWriter.write(caseFile);
    }

    /** A course with the keys of D.10, as it stands in a case; its outcomes are a list, absent when none is known. */
    public static Map<String, Object> course(TreatmentCourse course) {
        return CaseWriter.course(course);
    }

    /** A value as it stands in a case: a number without its unit, a code, a date. */
    public static Object value(Value value) {
        return CaseWriter.bare(value);
    }

    /** Reads what it can and tells all that is wrong; facts in error are left out. */
    public static ReadCase read(String json, Dictionary dictionary) {
        return CaseReader.read(json, dictionary);
    }
}

package fr.recours.matching;

import fr.recours.matching.internal.json.CaseReader;
import fr.recours.matching.internal.json.CaseWriter;

/** Reads and writes cases in the exchange format: command line, database and tests share it. */
public final class CaseFileJson {

    private CaseFileJson() {}

    public static String write(CaseFile caseFile) {
        return CaseWriter.write(caseFile);
    }

    /** Reads what it can and tells all that is wrong; facts in error are left out. */
    public static ReadCase read(String json, Dictionary dictionary) {
        return CaseReader.read(json, dictionary);
    }
}

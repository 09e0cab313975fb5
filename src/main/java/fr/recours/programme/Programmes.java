package fr.recours.programme;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import java.util.List;

/** The programmes in force, in reading order, and the verdict of each on a case. */
public interface Programmes {

    /** All programmes, in the reading order of clinical.md B.8; never ranked by "best". */
    List<Programme> all();

    Programme require(String code);

    Dictionary dictionary();

    /** Judges the case against every programme, open or closed: one result each, in the order of {@link #all()}. */
    List<Eligibility> judge(CaseFile caseFile);

    Eligibility judge(String code, CaseFile caseFile);
}

package fr.recours.programme;

import fr.recours.matching.CaseChecks;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.NextQuestions;
import java.util.Collection;
import java.util.List;

/** The programmes in force, in reading order, and the verdict of each on a case. */
public interface Programmes {

    /** All programmes, in the reading order of clinical.md B.8; never ranked by "best". */
    List<Programme> all();

    /** @throws fr.recours.shared.NotFoundException when there is none of this code */
    Programme require(String code);

    /** What is wrong with the programme files that are left out, each at its file, line and column. */
    List<String> problems();

    /** What the linter has to say of the programme files that are used. */
    List<String> warnings();

    Dictionary dictionary();

    /** The checks of a whole case that go with {@link #dictionary()}. */
    CaseChecks checks();

    /** Judges the case against every programme, open or closed: one result each, in the order of {@link #all()}. */
    List<Eligibility> judge(CaseFile caseFile);

    Eligibility judge(String code, CaseFile caseFile);

    /** As {@link #judge(CaseFile)}, against those of these codes only. */
    List<Eligibility> judge(Collection<String> codes, CaseFile caseFile);

    /**
     * What to ask next about the case: for the open programmes, for all of its disease when none of these is open. What it
     * takes to settle is told of each, open or closed.
     */
    NextQuestions nextQuestions(CaseFile caseFile);

    /**
     * Opens or closes a programme, or says what changed about its places: for the coordination, audited. A closed one is still
     * judged. That its status changed is told by {@link ProgrammeStatusChanged}.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anyone but a coordinator
     * @throws fr.recours.shared.RefusedException when the reason is missing, the day is to come, or the places do not add up
     */
    void setStatus(String code, StatusOrder order);
}

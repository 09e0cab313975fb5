package fr.recours.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Result;
import fr.recours.shared.CentreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything a submitted referral can be found by, of its version in force. No name is in it.
 *
 * @param referenceDate the date its verdicts were given for
 * @param facts with the whole birth date: ages are counted from it, and it is shown to nobody who may not see it
 * @param verdicts by code of the programme, as they were given last
 * @param opinions signed and in force, the latest first
 */
public record CaseContent(
        ReferralId id,
        String reference,
        CentreId centre,
        ReferralState state,
        Urgency urgency,
        Instant submittedAt,
        LocalDate referenceDate,
        CaseFile facts,
        Map<String, Result> verdicts,
        List<CaseOpinion> opinions,
        List<CaseText> texts) {}

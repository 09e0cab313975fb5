package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.matching.CaseFileJson;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.EligibilityJson;
import fr.recours.matching.Matcher;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.referral.ReferralId;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Verdicts: given at the date of the meeting, kept as they were given, replayable. */
class JudgementTest extends DeskTest {

    @Autowired
    private Dictionary dictionary;

    private int judgements(ReferralId id) {
        return jdbc.sql("select max(d.judgement) from verdict d join referral_version v on v.id = d.version_id"
                        + " where v.referral_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private List<Eligibility> judgeAt(ReferralId id, LocalDate date) {
        return sign.get(DemoPeople.VIDAL, () -> referrals.judgeAt(id, date));
    }

    @Test
    void aCaseMovedToAnotherMeetingIsJudgedAtItsDateAndReadSo() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        LocalDate later = Written.REFERENCE_DATE.plusYears(40);
        List<Eligibility> judged = judgeAt(id, later);
        assertThat(judged).extracting(Eligibility::referenceDate).containsOnly(later);
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.read(id).verdicts()))
                .isEqualTo(judged);
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.read(id).content()))
                .as("the frozen facts stay as they were")
                .isEqualTo(Written.complete());
    }

    @Test
    void earlierVerdictsAreKept() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        int before = judgements(id);
        judgeAt(id, Written.REFERENCE_DATE.plusYears(40));
        assertThat(judgements(id)).isEqualTo(before + 1);
    }

    @Test
    void judgingAgainTheSameDayKeepsNothingNew() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        judgeAt(id, Written.REFERENCE_DATE.plusYears(40));
        int before = judgements(id);
        judgeAt(id, Written.REFERENCE_DATE.plusYears(40));
        assertThat(judgements(id)).isEqualTo(before);
    }

    @Test
    void onceSubmittedTheReferrerHasNothingJudgedAnew() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> referrals.judgeAt(id, Written.REFERENCE_DATE))
                .extracting(RefusedException::messageKey)
                .isEqualTo("referral.refused.schedule"));
    }

    @Test
    void everyVerdictShownCanBeReplayedFromWhatIsKept() {
        ReferralId id = asked();
        sign.as(
                DemoPeople.KERBRAT,
                () -> desk.answer(id, history.status(id).revision(), Map.of(item(id, 0), dlco("33")), Map.of()));
        List<Kept> shown = jdbc.sql(
                        "select v.number, v.facts, d.judgement, d.programme, d.detail, d.reference_date, p.source"
                                + " from referral_version v join verdict d on d.version_id = v.id"
                                + " join programme_definition p on p.code = d.programme and p.version = d.programme_version"
                                + " where v.referral_id = ?")
                .param(id.value())
                .query(Kept.class)
                .list();
        assertThat(shown).extracting(Kept::number).contains(1, 2);
        // A programme's criteria may refer to another's: those judged together are read together.
        Map<List<Integer>, List<Kept>> judgements =
                shown.stream().collect(Collectors.groupingBy(kept -> List.of(kept.number(), kept.judgement())));
        assertThat(judgements.values()).allSatisfy(this::replays);
    }

    private void replays(List<Kept> together) {
        List<ProgrammeDefinition> definitions = ProgrammeLibrary.read(
                together.stream()
                        .map(kept -> new ProgrammeLibrary.Source(kept.programme(), kept.source()))
                        .toList(),
                dictionary);
        Matcher matcher = new Matcher(dictionary);
        for (int index = 0; index < definitions.size(); index++) {
            Kept kept = together.get(index);
            var caseFile = CaseFileJson.read(kept.facts(), dictionary).caseFile();
            assertThat(matcher.match(definitions.get(index), caseFile.withReferenceDate(kept.referenceDate())))
                    .isEqualTo(EligibilityJson.read(kept.detail()));
        }
    }

    /** One verdict with all that is needed to give it again. */
    private record Kept(
            int number,
            String facts,
            int judgement,
            String programme,
            String detail,
            LocalDate referenceDate,
            String source) {}
}

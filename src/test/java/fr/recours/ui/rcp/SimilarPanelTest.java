package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.DraftContent;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import fr.recours.search.SimilarCase;
import fr.recours.search.SimilarCases;
import fr.recours.search.internal.screening.HeldCases;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithUserDetails;

/** The cases nearest to one, beside it: for those who may see the whole base, without a name. */
@IntegrationTest
@Import(HeldCases.Base.class)
class SimilarPanelTest extends SpringBrowserlessTest {

    @Autowired
    private HeldCases base;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SimilarSource source;

    @Autowired
    private SimilarCases similar;

    @Autowired
    private Referrals referrals;

    @Autowired
    private SignIn signIn;

    @Autowired
    private HeardCases heard;

    @Autowired
    private MeetingLife life;

    /** One is asked about; of the others one is like it, of one nothing is known, one is of another disease. */
    private List<ReferralId> held() {
        ReferralId asked = submitted();
        ReferralId like = cases.submit(DemoPeople.ZEROUAL);
        ReferralId unknown = cases.submit(DemoPeople.ZEROUAL);
        ReferralId other = cases.submit(DemoPeople.ZEROUAL);
        CaseFile mine = signIn.get(
                DemoPeople.VIDAL, () -> referrals.read(asked).content().caseFile());
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        facts.put(asked, mine);
        facts.put(like, mine.with(new Observation("mrss", Value.of(20), null)));
        facts.put(unknown, CaseFile.empty("unknown", mine.referenceDate()).with(disease("SSc")));
        facts.put(other, mine.with(disease("SLE")));
        base.hold(facts);
        return List.of(asked, like, unknown, other);
    }

    private ReferralId submitted() {
        return signIn.get(DemoPeople.KERBRAT, () -> {
            ReferralDraft draft = cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE);
            DraftContent content = draft.content();
            CaseFile facts = content.caseFile()
                    .with(new Observation("mrss", Value.of(22), null))
                    .with(new Observation("dlco_pct", Value.of(45), null))
                    .with(new Observation("ild_on_imaging", Value.yes(), null));
            long revision = referrals.save(
                    draft.id(),
                    draft.revision(),
                    new DraftContent(
                            content.patient(),
                            content.question(),
                            content.urgency(),
                            content.information(),
                            "",
                            facts));
            referrals.submit(draft.id(), revision);
            return draft.id();
        });
    }

    private static Observation disease(String code) {
        return new Observation("disease", new Value.Code(code), null);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theNearestOfTheSameDiseaseIsFoundAndNeverTheCaseItself() {
        List<ReferralId> ids = held();
        List<SimilarCase> found = similar.to(ids.getFirst(), 5);
        assertThat(found).extracting(SimilarCase::referral).containsExactly(ids.get(1));
        assertThat(found.getFirst().shared())
                .anySatisfy(shared ->
                        assertThat(shared.mine().fr() + shared.theirs().fr()).isEqualTo("2220"));
    }

    /** What the RCP decided is what is looked for; a case that was taken back tells nothing. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void decidedCasesComeBeforeNearerOnesThatAreNot() {
        ReferralId asked = submitted();
        CaseFile mine = signIn.get(
                DemoPeople.VIDAL, () -> referrals.read(asked).content().caseFile());
        ReferralId decided = cases.submit(DemoPeople.ZEROUAL);
        ReferralId nearer = cases.submit(DemoPeople.ZEROUAL);
        ReferralId takenBack = cases.submit(DemoPeople.ZEROUAL);
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        facts.put(asked, mine);
        facts.put(nearer, mine);
        facts.put(takenBack, mine);
        facts.put(decided, mine.with(new Observation("mrss", Value.of(15), null)));
        base.hold(facts);
        base.takenBack(takenBack);
        base.decided(decided);

        assertThat(similar.to(asked, 5)).extracting(SimilarCase::referral).containsExactly(decided, nearer);
        assertThat(similar.to(asked, 1)).extracting(SimilarCase::referral).containsExactly(decided);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void itsReferenceIsShownWithBothValuesAndNoName() {
        List<ReferralId> ids = held();
        String panel = source.of(ids.getFirst()).getElement().getTextRecursively();
        assertThat(panel)
                .contains(signIn.get(
                        DemoPeople.VIDAL, () -> referrals.row(ids.get(1)).reference()))
                .contains("45\u00a0%")
                .doesNotContain(SubmittedCases.FAMILY_NAME);
    }

    @Test
    @WithUserDetails(DemoPeople.SARRAZIN)
    void anExpertSeesNone() {
        assertThat(source.of(held().getFirst()).isVisible()).isFalse();
    }

    /** Of two cases alike in nothing recorded, the one that tells the same things is nearer; it is said by which words. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseThatTellsTheSameInWordsIsFoundAndTheWordsAreNamed() {
        List<ReferralId> ids = new ArrayList<>();
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        Map<ReferralId, String> words = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            ids.add(cases.submit(DemoPeople.ZEROUAL));
            facts.put(
                    ids.get(i),
                    CaseFile.empty("case " + i, LocalDate.of(2026, 1, 21)).with(disease("SSc")));
            words.put(ids.get(i), i < 2 ? SubmittedCases.QUESTION : "Que proposer pour cette sclérodermie ?");
        }
        base.hold(facts, words);
        List<SimilarCase> found = similar.to(ids.getFirst(), 5);
        assertThat(found).extracting(SimilarCase::referral).containsExactly(ids.get(1));
        assertThat(found.getFirst().words()).containsExactlyInAnyOrder("xkjquestionlibre", "xkjmaladie");
        assertThat(source.of(ids.getFirst()).getElement().getTextRecursively())
                .contains(Texts.text(
                        "similar.words", String.join(", ", found.getFirst().words())));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whatWasDecidedAndWhatBecameOfItIsSaid() {
        ReferralId id = cases.submit(DemoPeople.ZEROUAL);
        SimilarCase alike = new SimilarCase(id, 0.5, List.of(), List.of("calcinose", "télangiectasies"));
        SimilarPanel.Neighbour decided = new SimilarPanel.Neighbour(
                alike,
                referrals.row(id),
                true,
                List.of(OpinionContent.of(OutcomeCode.FAVOURABLE, "Favorable.")),
                Implementation.PARTLY);
        assertThat(new SimilarPanel(List.of(decided)).getElement().getTextRecursively())
                .contains(Texts.label(OutcomeCode.FAVOURABLE))
                .contains(Texts.text("similar.samePatient"))
                .contains(Texts.text("similar.became", Texts.label(Implementation.PARTLY)))
                .contains("calcinose, télangiectasies");
    }

    /** The chair reads what stood on a published agenda: no other case is near to one, not even by name. */
    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairIsShownNoCaseThatIsNotTheirs() {
        ReferralId asked = heard.scheduled();
        MeetingId meeting = heard.today(asked);
        signIn.as(DemoPeople.VIDAL, () -> life.publish(meeting));
        ReferralId like = cases.submit(DemoPeople.ZEROUAL);
        CaseFile mine = signIn.get(
                DemoPeople.VIDAL, () -> referrals.read(asked).content().caseFile());
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        facts.put(asked, mine.with(new Observation("mrss", Value.of(20), null)));
        facts.put(like, mine.with(new Observation("mrss", Value.of(20), null)));
        base.hold(facts);

        assertThat(similar.to(asked, 5)).isEmpty();
        assertThat(source.of(asked).isVisible()).isFalse();
    }
}

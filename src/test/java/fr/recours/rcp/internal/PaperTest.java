package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.rcp.KnownPaper;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionPapers;
import fr.recours.rcp.Paper;
import fr.recours.rcp.PaperKind;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import fr.recours.support.SubmittedCases;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The papers of an opinion and of an agenda, for those who may read them; and how one is known again. */
class PaperTest extends PaperJourney {

    @Autowired
    private OpinionPapers opinionPapers;

    @Test
    void areKnownByTheirHashToWhoeverIsSignedInWithoutACase() {
        MeetingId meeting = completed();
        KnownPaper made =
                signIn.get(DemoPeople.VIDAL, () -> papers.minutesOf(meeting)).orElseThrow();
        String typed = made.sha256().toUpperCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");
        assertThat(signIn.get(DemoPeople.PESSAC, () -> papers.known(typed))).contains(made);
        assertThat(signIn.get(DemoPeople.PESSAC, () -> papers.known("0".repeat(64))))
                .isEmpty();
        assertThat(signIn.get(DemoPeople.PESSAC, () -> papers.known("nothing"))).isEmpty();
    }

    @Test
    void ofAnOpinionIsForItsReferrerOnceSignedAndTheSameBytesForThePortal() throws IOException {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.concluded(id, Hour.favourable());
        assertNotFound(DemoPeople.KERBRAT, () -> papers.opinion(opinion));
        assertThatThrownBy(() -> opinionPapers.of(opinion)).isInstanceOf(NotFoundException.class);
        hour.propose(opinion);
        hour.sign(opinion);
        Paper paper = signIn.get(DemoPeople.KERBRAT, () -> papers.opinion(opinion));
        assertThat(opinionPapers.of(opinion)).isEqualTo(paper.content());
        assertThat(paper.fileName()).matches("avis-rcp-\\d{4}-\\d{2}-\\d{2}\\.pdf");
        assertThat(text(paper))
                .contains(
                        "Question posée : " + SubmittedCases.QUESTION,
                        "La RCP est favorable.",
                        hour.opinion(opinion).sha256())
                .doesNotContain(SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME);
        assertNotFound(DemoPeople.ZEROUAL, () -> papers.opinion(opinion));
        assertThat(known(PaperStore.sha256(paper.content())).kind()).isEqualTo(PaperKind.OPINION);
    }

    @Test
    void ofAnAgendaAreForThoseWhoReadIt() throws IOException {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.meeting(id).id();
        String text = text(signIn.get(DemoPeople.VIDAL, () -> papers.agenda(meeting)));
        assertThat(text).contains("Ordre du jour", "CHU de Valmont").doesNotContain(SubmittedCases.FAMILY_NAME);
        assertNotFound(DemoPeople.SARRAZIN, () -> papers.agenda(meeting));
        assertNotFound(DemoPeople.KERBRAT, () -> papers.agenda(meeting));
    }
}

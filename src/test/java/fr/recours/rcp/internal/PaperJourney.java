package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.rcp.KnownPaper;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Paper;
import fr.recours.rcp.Papers;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of papers work with. */
abstract class PaperJourney extends HourJourney {

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient sql;

    final String minutes(MeetingId meeting) throws IOException {
        end(meeting);
        signIn.as(DemoPeople.VIDAL, () -> papers.completeMinutes(meeting));
        return text(signIn.get(DemoPeople.MAUBERT, () -> papers.minutes(meeting)));
    }

    final MeetingId completed() {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.opinion(hour.signed(id, Hour.favourable())).meeting();
        end(meeting);
        signIn.as(DemoPeople.VIDAL, () -> papers.completeMinutes(meeting));
        return meeting;
    }

    /** Whatever other tests left on it is out of the way. */
    final void end(MeetingId meeting) {
        sql.sql("update agenda_item set state = 'REMOVED' where meeting_id = ? and state in ('LISTED', 'FROZEN')")
                .param(meeting.value())
                .update();
        signIn.as(DemoPeople.VIDAL, () -> life.end(meeting));
    }

    final KnownPaper known(String sha256) {
        return signIn.get(DemoPeople.AUDITOR, () -> papers.known(sha256)).orElseThrow();
    }

    final String refused(MeetingId meeting) {
        try {
            signIn.as(DemoPeople.VIDAL, () -> papers.completeMinutes(meeting));
            return "made";
        } catch (RefusedException refused) {
            return refused.messageKey();
        }
    }

    final void assertNotFound(String person, Runnable work) {
        assertThatThrownBy(() -> signIn.as(person, work)).isInstanceOf(NotFoundException.class);
    }

    static final String text(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.content())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }
}

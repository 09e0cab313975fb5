package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.Papers;
import fr.recours.referral.CaseReader;
import fr.recours.referral.CaseReader.How;
import fr.recours.referral.CaseReader.Reading;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The referrer sees who read the case, role by role and way by way (portal.md §7, S45). */
@HourTest
class ReadersTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private AgendaCases cases;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Papers papers;

    @Autowired
    private MeetingLife life;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient sql;

    @Test
    void everyWayARoleReadTheCaseIsToldToItsReferrerAndToTheCoordination() {
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        OpinionId opinion = hour.signed(id, Hour.favourable());
        MeetingId meeting = hour.opinion(opinion).meeting();
        complete(meeting);

        signIn.as(DemoPeople.SARRAZIN, () -> {
            cases.read(item);
            cases.identity(item);
            cases.comments(item);
            papers.minutes(meeting);
            papers.minutes(meeting);
        });
        signIn.as(DemoPeople.MAUBERT, () -> papers.minutes(meeting));
        signIn.as(DemoPeople.KERBRAT, () -> {
            referrals.read(id);
            history.difference(id, 1, 1);
            opinions.read(opinion);
            papers.opinion(opinion);
        });
        signIn.as(DemoPeople.CHASTAING, () -> referrals.read(id));
        // no case of this test was filled from a letter
        trail.record(new AuditEntry(
                hour.person(DemoPeople.VIDAL), "COORDINATOR", null, AuditAction.LETTER_READ, id.value(), null));

        for (String person : List.of(DemoPeople.KERBRAT, DemoPeople.VIDAL)) {
            assertThat(ways(person, id, "EXPERT"))
                    .containsEntry(How.MINUTES, 2)
                    .containsEntry(How.IDENTITY, 1)
                    .containsKeys(How.OPENED, How.COMMENTS);
            assertThat(ways(person, id, "CHAIR")).containsEntry(How.MINUTES, 1).containsKey(How.OPINION);
            assertThat(ways(person, id, "REFERRING_PHYSICIAN"))
                    .containsEntry(How.OPINION_SAVED, 1)
                    .containsEntry(How.VERSIONS_COMPARED, 1)
                    .containsKeys(How.OPENED, How.OPINION);
            assertThat(ways(person, id, "DELEGATE")).isEqualTo(Map.of(How.OPENED, 1));
            assertThat(ways(person, id, "COORDINATOR")).containsEntry(How.LETTER, 1);
        }
        for (String person : List.of(DemoPeople.CHASTAING, DemoPeople.MAUBERT, DemoPeople.SARRAZIN)) {
            assertThat(signIn.get(person, () -> history.readers(id))).as(person).isEmpty();
        }
    }

    /** Whatever other tests left on it is out of the way. */
    private void complete(MeetingId meeting) {
        sql.sql("update agenda_item set state = 'REMOVED' where meeting_id = ? and state in ('LISTED', 'FROZEN')")
                .param(meeting.value())
                .update();
        signIn.as(DemoPeople.VIDAL, () -> {
            life.end(meeting);
            papers.completeMinutes(meeting);
        });
    }

    private Map<How, Integer> ways(String person, ReferralId id, String role) {
        return signIn.get(person, () -> history.readers(id)).stream()
                .filter(reader -> reader.role().equals(role))
                .map(CaseReader::readings)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Reading::how, Reading::times, Integer::sum));
    }
}

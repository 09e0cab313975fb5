package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.CaseComment;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.LiveMeeting;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What members write about a case before its meeting. */
@HourTest
class CaseCommentTest {

    private static final String WORDS = "Xkjcommentaire : la DLCO contre-indique l’autogreffe.";

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AgendaCases cases;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void isKeptWithItsAuthorAndItsTimeAndSealed() {
        ReferralId id = hour.scheduled();
        hour.started(id);
        Instant now = clock.instant();

        signIn.as(DemoPeople.SARRAZIN, () -> cases.comment(hour.item(id), "  " + WORDS + "\n"));

        assertThat(comments(DemoPeople.MAUBERT, id))
                .extracting(CaseComment::author, CaseComment::writtenAt, CaseComment::words)
                .containsExactly(tuple("Dr Odile Sarrazin", now, WORDS));
        assertThat(sql.sql("select count(*) from case_comment where locate(?, words) > 0")
                        .param(WORDS)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goesWithACaseThatIsCarriedOver() {
        ReferralId id = hour.scheduled();
        AgendaItemId first = hour.item(id);
        hour.running(id, 3);
        signIn.as(DemoPeople.SARRAZIN, () -> cases.comment(first, WORDS));

        AgendaItemId next = signIn.get(DemoPeople.VIDAL, () -> {
            live.open(first);
            return live.defer(first, DeferralCause.TIME_OUT, "");
        });

        assertThat(signIn.get(DemoPeople.VIDAL, () -> cases.comments(next)))
                .extracting(CaseComment::words)
                .containsExactly(WORDS);
    }

    @Test
    void needsWords() {
        ReferralId id = hour.scheduled();
        hour.started(id);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> signIn.as(DemoPeople.SARRAZIN, () -> cases.comment(hour.item(id), " \n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.KERBRAT,
                DemoPeople.CHASTAING,
                DemoPeople.ZEROUAL,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR
            })
    void isNotForThoseWhoDoNotDecideAboutTheCase(String reader) {
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        hour.started(id);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> comments(reader, id));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> signIn.as(reader, () -> cases.comment(item, WORDS)));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> signIn.as(reader, () -> cases.read(item)));
    }

    private List<CaseComment> comments(String reader, ReferralId id) {
        return signIn.get(reader, () -> cases.comments(hour.item(id)));
    }
}

package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever physicians and coordinators do at the same moment, what must hold of agendas holds (portal.md §3.6). */
@RcpTest
class AgendaInvariantsTest {

    private static final int ROUNDS = 12;
    private static final int AT_ONCE = 5;

    /** Few meetings, so that they are fought over. */
    private static final int CONTESTED_MEETINGS = 4;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Meetings meetings;

    @Autowired
    private AgendaFacts facts;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20120215, 987654321})
    void holdUnderRandomSubmissionsAndMovesByManyAtOnce(long seed) throws InterruptedException {
        Random random = new Random(seed);
        List<ReferralId> submitted = new ArrayList<>(List.of(cases.submit(DemoPeople.KERBRAT)));
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<String>> works = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                works.add(random.nextInt(3) == 0 ? submission(random, submitted) : move(random, submitted));
            }

            List<Outcome<String>> outcomes = AtTheSameInstant.run(works);

            assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOf(RefusedException.class)
                            .hasMessageStartingWith("rcp.move.refused."));
            assertThat(facts.oversold()).isEmpty();
            assertThat(submitted).allSatisfy(this::isOnOneMeetingAndJudgedAtItsDate);
        }
    }

    private Callable<String> submission(Random random, List<ReferralId> submitted) {
        String physician = random.nextBoolean() ? DemoPeople.KERBRAT : DemoPeople.ZEROUAL;
        ReferralDraft draft = cases.draft(physician, random.nextInt(4) == 0 ? Urgency.URGENT : Urgency.ROUTINE);
        submitted.add(draft.id());
        return () -> signIn.get(physician, () -> {
            referrals.submit(draft.id(), draft.revision());
            return "submitted";
        });
    }

    private Callable<String> move(Random random, List<ReferralId> submitted) {
        List<ReferralId> listed = submitted.stream()
                .filter(referral -> !facts.meetingsOf(referral).isEmpty())
                .toList();
        AgendaItemId item = new AgendaItemId(facts.itemOf(listed.get(random.nextInt(listed.size()))));
        List<MeetingSummary> targets = signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .skip(1)
                .limit(CONTESTED_MEETINGS)
                .toList();
        MeetingSummary target = targets.get(random.nextInt(targets.size()));
        return () -> signIn.get(DemoPeople.VIDAL, () -> {
            meetings.move(item, target.id());
            return "moved";
        });
    }

    private void isOnOneMeetingAndJudgedAtItsDate(ReferralId referral) {
        assertThat(facts.meetingsOf(referral)).hasSize(1);
        assertThat(facts.lastJudgedAt(referral))
                .isEqualTo(facts.dateOf(facts.meetingsOf(referral).getFirst()));
    }
}

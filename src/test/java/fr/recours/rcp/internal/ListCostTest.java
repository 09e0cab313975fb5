package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists cost: as many queries however long they are. */
@HourTest
class ListCostTest {

    private static final int LOOKS = 5;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Referrals referrals;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private ReviewPlaces places;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EntityManagerFactory factory;

    /** The cases of this test: as time goes by, those of others come on the lists too. */
    private final Set<ReferralId> own = new HashSet<>();

    @Test
    void howManyReviewsAreOwedCostsNoFurtherQuery() {
        assertThatMoreCostsTheSame(this::keep, this::keptReviews);
    }

    @Test
    void howManyCasesWaitForAPlaceCostsNoFurtherQuery() {
        assertThatMoreCostsTheSame(this::takeOff, this::waiting);
    }

    @Test
    void howManyCasesAreOnNoAgendaCostsNoFurtherQueryForTheirVerdicts() {
        assertThatMoreCostsTheSame(this::takeOff, this::judged);
    }

    /** Two cases more are two lines more, for as many queries. */
    private void assertThatMoreCostsTheSame(Runnable addCase, LongSupplier list) {
        addCase.run();
        Cost one = cost(list);
        addCase.run();
        addCase.run();
        Cost three = cost(list);

        assertThat(three.lines()).isEqualTo(one.lines() + 2);
        assertThat(three.statements()).isEqualTo(one.statements());
    }

    private record Cost(long lines, long statements) {}

    /** Once some looks in a row cost the same: what the portal sends meanwhile is counted too. */
    private Cost cost(LongSupplier list) {
        return await().atMost(SOON)
                .until(
                        () -> Stream.generate(() -> look(list))
                                .limit(LOOKS)
                                .distinct()
                                .toList(),
                        costs -> costs.size() == 1)
                .getFirst();
    }

    private Cost look(LongSupplier list) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            return new Cost(list.getAsLong(), statistics.getPrepareStatementCount());
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private long keptReviews() {
        List<Obligation> open = signIn.get(DemoPeople.VIDAL, obligations::open);
        return open.stream()
                .filter(one -> own.contains(one.referral()))
                .map(Obligation::keptOn)
                .filter(Objects::nonNull)
                .count();
    }

    private long waiting() {
        return signIn.get(DemoPeople.VIDAL, meetings::toPlace).stream()
                .filter(one -> own.contains(one.referral().id()))
                .count();
    }

    private long judged() {
        return signIn.get(DemoPeople.VIDAL, () -> referrals.verdicts(own)).size();
    }

    /** One case more that is accepted and on no agenda. */
    private void takeOff() {
        ReferralId id = hour.scheduled();
        own.add(id);
        signIn.as(DemoPeople.VIDAL, () -> live.remove(hour.item(id), ""));
    }

    /** One review more, with its place. */
    private void keep() {
        ReferralId id = hour.scheduled();
        own.add(id);
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(2);
        hour.signed(
                id, OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer.").rediscussedOn(again));
        clock.setParis(again.minusDays(30).atTime(7, 30));
        places.keep();
    }
}

package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.Obligation;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the list of all that is owed costs. */
@HourTest
class ObligationQueriesTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ReviewPlaces places;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void howManyReviewsAreOwedCostsNoFurtherQuery() {
        keep();
        Cost one = cost();
        keep();
        keep();
        Cost three = cost();

        assertThat(three.reviews()).isEqualTo(one.reviews() + 2);
        assertThat(three.statements()).isEqualTo(one.statements());
    }

    private record Cost(long reviews, long statements) {}

    private Cost cost() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            List<Obligation> open = signIn.get(DemoPeople.VIDAL, obligations::open);
            long reviews = open.stream()
                    .map(Obligation::keptOn)
                    .filter(Objects::nonNull)
                    .count();
            return new Cost(reviews, statistics.getPrepareStatementCount());
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /** One review more, with its place. */
    private void keep() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(2);
        hour.signed(
                id, OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer.").rediscussedOn(again));
        clock.setParis(again.minusDays(30).atTime(7, 30));
        places.keep();
    }
}

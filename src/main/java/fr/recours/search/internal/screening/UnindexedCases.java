package fr.recours.search.internal.screening;

import fr.recours.referral.ReferralId;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/** No index of cases yet. */
@Component
class UnindexedCases implements CaseBase {

    @Override
    public <T> Optional<T> read(Reading<T> reading) {
        return Optional.empty();
    }

    @Override
    public List<ReferralId> referrals(IndexSearcher searcher, List<Integer> documents) {
        return List.of();
    }

    @Override
    public CaseFiles files() {
        return (segment, documents) -> List.of();
    }
}

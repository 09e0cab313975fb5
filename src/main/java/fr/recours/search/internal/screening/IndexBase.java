package fr.recours.search.internal.screening;

import fr.recours.matching.CaseFile;
import fr.recours.referral.CaseFeed;
import fr.recours.referral.ReferralId;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.search.internal.index.CaseIndex;
import fr.recours.shared.FrenchTime;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/** The index of cases, with the facts of each read from the database. */
@Component
class IndexBase implements CaseBase {

    private final CaseIndex index;
    private final CaseFeed feed;
    private final Clock clock;

    IndexBase(CaseIndex index, CaseFeed feed, Clock clock) {
        this.index = index;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public <T> Optional<T> read(Reading<T> reading) {
        return index.readWhole(reading::from);
    }

    @Override
    public List<ReferralId> referrals(IndexSearcher searcher, List<Integer> documents) throws IOException {
        return referrals(searcher.storedFields(), documents);
    }

    private static List<ReferralId> referrals(StoredFields stored, List<Integer> documents) throws IOException {
        List<ReferralId> ids = new ArrayList<>(documents.size());
        for (int document : documents) {
            String id = stored.document(document, Set.of(CaseFields.ID)).get(CaseFields.ID);
            ids.add(new ReferralId(UUID.fromString(id)));
        }
        return ids;
    }

    @Override
    public List<CaseFile> facts(IndexSearcher searcher, List<Integer> documents) throws IOException {
        return facts(referrals(searcher, documents));
    }

    @Override
    public List<CaseFile> facts(List<ReferralId> ids) {
        Map<ReferralId, CaseFile> known = feed.facts(ids);
        return ids.stream()
                .map(id -> known.getOrDefault(id, CaseFile.empty(id.toString(), FrenchTime.today(clock))))
                .toList();
    }
}

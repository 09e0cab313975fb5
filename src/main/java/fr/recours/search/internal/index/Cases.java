package fr.recours.search.internal.index;

import fr.recours.referral.CaseContent;
import fr.recours.referral.CaseFeed;
import fr.recours.referral.ReferralId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Writes cases into an index as they now are in the database. */
final class Cases {

    private static final Logger LOG = LoggerFactory.getLogger(Cases.class);

    private final CaseFeed feed;
    private final CaseDocuments documents;

    Cases(CaseFeed feed, CaseDocuments documents) {
        this.feed = feed;
        this.documents = documents;
    }

    List<ReferralId> all() {
        return feed.all();
    }

    /** Those that cannot be found any more are taken out. */
    void write(Generation generation, Collection<ReferralId> cases) throws IOException {
        if (cases.isEmpty()) {
            return;
        }
        Map<ReferralId, CaseContent> contents = new HashMap<>();
        read(cases).forEach(content -> contents.put(content.id(), content));
        for (ReferralId id : cases) {
            CaseContent content = contents.get(id);
            if (content == null) {
                generation.drop(id.value());
            } else {
                generation.put(id.value(), documents.of(content));
            }
        }
    }

    /** One case that cannot be read does not keep the others out; a database that is away keeps all of them for later. */
    private List<CaseContent> read(Collection<ReferralId> cases) {
        try {
            return feed.contents(cases);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException unreadable) {
            if (cases.size() == 1) {
                LOG.error(
                        "Case {} cannot be found: {}",
                        cases.iterator().next(),
                        unreadable.getClass().getSimpleName());
                return List.of();
            }
            return cases.stream().flatMap(one -> read(List.of(one)).stream()).toList();
        }
    }
}

package fr.recours.search.internal.index;

import fr.recours.referral.CaseFeed;
import fr.recours.referral.IndexedCase;
import fr.recours.referral.ReferralId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Writes cases into an index as they now are in the database. */
final class Cases {

    /** How many are read and written in one go. */
    static final int AT_ONCE = 200;

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

    /** Those that cannot be found any more, or of which no document can be made, are taken out. */
    void write(Generation generation, Collection<ReferralId> cases) throws IOException {
        List<ReferralId> all = List.copyOf(cases);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            part(generation, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void part(Generation generation, List<ReferralId> cases) throws IOException {
        Map<ReferralId, IndexedCase> contents = new HashMap<>();
        read(cases).forEach(one -> contents.put(one.content().id(), one));
        int failed = 0;
        for (ReferralId id : cases) {
            IndexedCase content = contents.get(id);
            Document document = content == null ? null : document(content);
            if (document == null) {
                generation.drop(id.value());
                failed += content == null ? 0 : 1;
            } else {
                generation.put(id.value(), document);
            }
        }
        if (failed > 0) {
            LOG.error("{} cases cannot be found: no document could be made of them", failed);
        }
    }

    private @Nullable Document document(IndexedCase content) {
        try {
            return documents.of(content);
        } catch (RuntimeException unreadable) {
            LOG.error("A case cannot be found: {}", unreadable.getClass().getSimpleName());
            return null;
        }
    }

    /** One case that cannot be read does not keep the others out; a database that is away keeps all of them for later. */
    private List<IndexedCase> read(Collection<ReferralId> cases) {
        try {
            return feed.contents(cases);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException unreadable) {
            if (cases.size() == 1) {
                LOG.error("A case cannot be read: {}", unreadable.getClass().getSimpleName());
                return List.of();
            }
            return cases.stream().flatMap(one -> read(List.of(one)).stream()).toList();
        }
    }
}

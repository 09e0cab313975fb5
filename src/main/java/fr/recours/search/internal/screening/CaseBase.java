package fr.recours.search.internal.screening;

import fr.recours.matching.CaseFile;
import fr.recours.referral.ReferralId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/** The index of cases as a screening needs it: its fields are those of {@link fr.recours.search.internal.facts.FactFields}. */
public interface CaseBase {

    /** One use of the index. */
    @FunctionalInterface
    interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    /** @return empty while there is no index, or not every case is in it yet */
    <T> Optional<T> read(Reading<T> reading);

    /** The cases of some documents, in their order. */
    List<ReferralId> referrals(IndexSearcher searcher, List<Integer> documents) throws IOException;

    /** The facts of some documents' cases, in their order, read in one go; of a case that went meanwhile nothing is known. */
    List<CaseFile> facts(IndexSearcher searcher, List<Integer> documents) throws IOException;

    /** The facts of some cases as they are now, in their order; of a case that went meanwhile nothing is known. */
    List<CaseFile> facts(List<ReferralId> cases);
}

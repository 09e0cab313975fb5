package fr.recours.search.internal.screening;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.referral.ReferralId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The facts a test gives to cases, as the base that is screened. */
public final class HeldCases implements CaseBase {

    /** Puts it in the place of the index. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Base {

        @Bean
        @Primary
        HeldCases heldCases() {
            return new HeldCases();
        }
    }

    private final Map<ReferralId, CaseFile> cases = new LinkedHashMap<>();

    /** From now on these and no others. */
    public void hold(Map<ReferralId, CaseFile> facts) {
        cases.clear();
        cases.putAll(facts);
    }

    @Override
    public <T> Optional<T> read(Reading<T> reading) {
        List<CaseFile> facts = new ArrayList<>(cases.values());
        try {
            return Optional.of(reading.from(
                    ScreenedCases.of(Judging.PROGRAMMES, facts, LocalDate.now().minusDays(1))
                            .searcher()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ReferralId> referrals(IndexSearcher searcher, List<Integer> documents) {
        List<ReferralId> ids = List.copyOf(cases.keySet());
        return documents.stream().map(ids::get).toList();
    }

    @Override
    public CaseFiles files() {
        List<CaseFile> facts = List.copyOf(cases.values());
        return (segment, documents) -> documents.stream()
                .map(document -> facts.get(segment.docBase + document))
                .toList();
    }
}

package fr.recours.search.internal.screening;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.referral.CaseText;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.shared.SealedBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
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
        HeldCases heldCases(SealedBytes seal) {
            return new HeldCases(seal);
        }
    }

    private final Map<ReferralId, CaseFile> cases = new LinkedHashMap<>();
    private final Map<ReferralId, String> questions = new HashMap<>();
    private final Set<ReferralId> takenBack = new HashSet<>();
    private final Set<ReferralId> decided = new HashSet<>();
    private final SealedBytes seal;
    private volatile @Nullable IndexSearcher index;
    private boolean building;

    private HeldCases(SealedBytes seal) {
        this.seal = seal;
    }

    /** From now on these and no others. */
    public void hold(Map<ReferralId, CaseFile> facts) {
        hold(facts, Map.of());
    }

    /** As {@link #hold(Map)}, some with the words of a question. */
    public void hold(Map<ReferralId, CaseFile> facts, Map<ReferralId, String> words) {
        index = null;
        building = false;
        takenBack.clear();
        decided.clear();
        cases.clear();
        cases.putAll(facts);
        questions.clear();
        questions.putAll(words);
    }

    /** Until others are held. */
    public void takenBack(ReferralId id) {
        index = null;
        takenBack.add(id);
    }

    /** By the RCP; until others are held. */
    public void decided(ReferralId id) {
        index = null;
        decided.add(id);
    }

    /** Not every case is in the index, until others are held. */
    public void building() {
        building = true;
    }

    @Override
    public <T> Optional<T> read(Reading<T> reading) {
        if (building) {
            return Optional.empty();
        }
        IndexSearcher held = index;
        if (held == null) {
            held = index();
            index = held;
        }
        try {
            return Optional.of(reading.from(held));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexSearcher index() {
        List<ReferralId> ids = List.copyOf(cases.keySet());
        return ScreenedCases.of(
                        Judging.PROGRAMMES,
                        List.copyOf(cases.values()),
                        LocalDate.now().minusDays(1),
                        seal,
                        (document, number) -> add(document, ids.get(number)))
                .searcher();
    }

    private void add(Document document, ReferralId id) {
        document.add(new StringField(CaseFields.ID, id.toString(), Store.YES));
        ReferralState state = takenBack.contains(id) ? ReferralState.WITHDRAWN : ReferralState.SUBMITTED;
        document.add(new StringField(CaseFields.STATE, state.name(), Store.NO));
        if (decided.contains(id)) {
            document.add(new LongField(CaseFields.DECIDED, LocalDate.now().toEpochDay(), Store.NO));
        }
        document.add(
                new TextField(CaseFields.text(CaseText.Source.QUESTION), questions.getOrDefault(id, ""), Store.NO));
    }

    @Override
    public List<ReferralId> referrals(IndexSearcher searcher, List<Integer> documents) {
        List<ReferralId> ids = List.copyOf(cases.keySet());
        return documents.stream().map(ids::get).toList();
    }

    @Override
    public List<CaseFile> facts(IndexSearcher searcher, List<Integer> documents) {
        List<CaseFile> facts = List.copyOf(cases.values());
        return documents.stream().map(facts::get).toList();
    }

    @Override
    public List<CaseFile> facts(List<ReferralId> ids) {
        return ids.stream()
                .map(id -> cases.getOrDefault(id, CaseFile.empty(id.toString(), LocalDate.now())))
                .toList();
    }
}

package fr.recours.search.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.CaseFeed;
import fr.recours.referral.IndexedCase;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SearchedCases;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

/** The life of an index beside the portal's own, on the same database. */
@IntegrationTest
class IndexLifeTest {

    @TempDir
    private Path folder;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private CaseFeed feed;

    @Autowired
    private Clock clock;

    @Autowired
    private SearchedCases cases;

    /** As the portal writes them. */
    @Autowired
    private Cases indexed;

    private final CaseIndex index = new CaseIndex();
    private final List<CaseIndexer> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(CaseIndexer::stop);
        started.clear();
    }

    private CaseIndexer start(String layout, CaseFeed from) {
        return start(layout, from, facts -> List.of());
    }

    private CaseIndexer start(String layout, CaseFeed from, Function<CaseFile, List<IndexableField>> words) {
        return start(layout, new Cases(from, new CaseDocuments((facts, day) -> List.of(), words)));
    }

    private CaseIndexer start(String layout, Cases written) {
        Building building = new Building(new IndexFolder(folder), layout, changes, written);
        CaseIndexer indexer = new CaseIndexer(index, building, new Hearing(changes, written, clock), changes);
        started.add(indexer);
        indexer.start();
        return indexer;
    }

    private ReferralId submitted() {
        return cases.submit(DemoPeople.KERBRAT, "Vie de l’index");
    }

    private boolean has(ReferralId id) {
        return index.read(searcher -> searcher.count(new TermQuery(new Term(CaseFields.ID, id.toString()))) == 1)
                .orElse(false);
    }

    private static void soon(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(holds);
    }

    private Path generation() throws IOException {
        List<Path> all = new IndexFolder(folder).generations();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void catchesUpWithWhatChangedWhileItStoodStill() throws IOException {
        ReferralId before = submitted();
        start("a", feed);
        soon(() -> has(before));
        stop();
        Path first = generation();
        ReferralId meanwhile = submitted();

        start("a", unreadable());
        stop();
        start("a", feed);

        soon(() -> has(meanwhile));
        assertThat(has(before)).isTrue();
        assertThat(generation()).as("taken up, not made anew").isEqualTo(first);
    }

    /** The portal's own, for a test to change. */
    private class Feed implements CaseFeed {
        @Override
        public List<IndexedCase> contents(Collection<ReferralId> some) {
            return feed.contents(some);
        }

        @Override
        public Map<ReferralId, CaseFile> facts(Collection<ReferralId> some) {
            return feed.facts(some);
        }

        @Override
        public List<ReferralId> all() {
            return feed.all();
        }
    }

    /** Whoever would make the index anew from it fails. */
    private CaseFeed unreadable() {
        return new Feed() {
            @Override
            public List<ReferralId> all() {
                throw new IllegalStateException("made anew");
            }
        };
    }

    @Test
    void oneThatCouldNotBeFilledIsMadeAnew() throws IOException {
        ReferralId before = submitted();
        AtomicBoolean away = new AtomicBoolean(true);

        start("a", new Feed() {
            @Override
            public List<IndexedCase> contents(Collection<ReferralId> some) {
                if (away.getAndSet(false)) {
                    throw new DataAccessResourceFailureException("away");
                }
                return super.contents(some);
            }
        });

        soon(() -> has(before));
        assertThat(away).isFalse();
        assertThat(generation()).exists();
    }

    @Test
    void oneCaseOfWhichNoDocumentCanBeMadeDoesNotKeepTheOthersOut() {
        ReferralId bad = submitted();
        ReferralId good = submitted();
        CaseFile spoilt = feed.contents(List.of(bad)).getFirst().judged();

        start("a", feed, facts -> {
            if (facts.id().equals(spoilt.id())) {
                throw new IllegalStateException("spoilt");
            }
            return List.of();
        });

        soon(() -> has(good));
        assertThat(has(bad)).isFalse();
    }

    @Test
    void answersFromTheOldOneWhileTheNewOneIsMade() throws IOException {
        ReferralId before = submitted();
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch making = new CountDownLatch(1);
        CaseIndexer indexer = start("a", slow(making, goOn));
        soon(() -> has(before));
        Path first = generation();

        indexer.rebuild();
        soon(() -> making.getCount() == 0);
        assertThat(has(before)).as("the old one answers").isTrue();
        goOn.countDown();

        soon(() -> !Files.exists(first));
        assertThat(has(before)).isTrue();
        assertThat(generation()).isNotEqualTo(first);
    }

    /** A disk that is full, for instance. */
    @Test
    void keepsTheOldOneWhenTheNewOneCannotBeWritten() throws IOException {
        ReferralId before = submitted();
        AtomicBoolean full = new AtomicBoolean();
        CaseFeed filling = new Feed() {
            private int asked;

            @Override
            public List<ReferralId> all() {
                full.set(++asked == 2);
                return super.all();
            }
        };
        CaseIndexer indexer = start("a", filling, facts -> full.getAndSet(false) ? List.of(unwritable()) : List.of());
        soon(() -> has(before));
        Path first = generation();

        indexer.rebuild();
        soon(indexer::rebuildFailed);
        soon(() -> !indexer.rebuildAsked());

        assertThat(has(before)).isTrue();
        assertThat(generation()).isEqualTo(first);
        indexer.rebuild();
        soon(() -> !indexer.rebuildFailed() && !Files.exists(first));
        assertThat(has(before)).isTrue();
    }

    private static IndexableField unwritable() {
        return new TextField("words", new Reader() {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                throw new IOException("no space left on device");
            }

            @Override
            public void close() {}
        });
    }

    /** Waits when it is asked for every case a second time. */
    private CaseFeed slow(CountDownLatch making, CountDownLatch goOn) {
        return new Feed() {
            private int asked;

            @Override
            public List<ReferralId> all() {
                if (++asked == 2) {
                    making.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return feed.all();
            }
        };
    }

    @Test
    void makesADamagedOneAnew() throws IOException {
        ReferralId before = submitted();
        start("a", feed);
        soon(() -> has(before));
        stop();
        Path first = generation();
        damage(first);
        Path mark = Files.createFile(first.resolve("mark"));

        start("a", feed);

        soon(() -> has(before) && !Files.exists(mark));
    }

    /** One byte in the middle of its largest file. */
    private static void damage(Path generation) throws IOException {
        Path largest = generation;
        try (var files = Files.list(generation)) {
            for (Path file : files.toList()) {
                if (largest.equals(generation) || Files.size(file) > Files.size(largest)) {
                    largest = file;
                }
            }
        }
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(largest, bytes);
    }

    @Test
    void makesAMissingOneAnew() throws IOException {
        ReferralId before = submitted();
        start("a", feed);
        soon(() -> has(before));
        stop();
        IndexFolder.delete(generation());

        start("a", feed);

        soon(() -> has(before));
    }

    @Test
    void makesOneAnewThatIsWholeWhenAskedTo() throws IOException {
        ReferralId before = submitted();
        start("a", feed);
        soon(() -> has(before));
        stop();
        Path mark = Files.createFile(generation().resolve("mark"));
        Path asked = Files.createFile(folder.resolve(IndexFolder.ANEW));

        start("a", feed);

        soon(() -> has(before) && !Files.exists(mark) && !Files.exists(asked));
        stop();
        Path first = generation();
        start("a", feed);
        soon(() -> has(before));
        assertThat(generation()).as("asked for once").isEqualTo(first);
    }

    @Test
    void makesOneAnewThatWasMadeInAnotherWay() throws IOException {
        ReferralId before = submitted();
        start("a", feed);
        soon(() -> has(before));
        stop();
        Path mark = Files.createFile(generation().resolve("mark"));

        start("b", feed);

        soon(() -> has(before) && !Files.exists(mark));
    }

    /** Of what was typed, too: treatments, allergies, a donor. */
    @Test
    void keepsNoNameOnDisk() throws IOException {
        ReferralId before = cases.submit(
                DemoPeople.KERBRAT,
                "Patiente Ysaline Tréhoudart, née le 17 mai 1979, NIR 2 79 05 75 123 456 78, sœur Quillevan",
                IndexLifeTest::named);
        start("a", indexed);
        soon(() -> has(before));

        List<String> kept = index.read(IndexContents::readable).orElseThrow();
        stop();
        try (var files = Files.list(generation())) {
            for (Path file : files.toList()) {
                kept.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            }
        }

        assertThat(kept)
                .as("names that are not the patient's would be seen, were they there")
                .anyMatch(term -> term.contains("quilevan"))
                .anyMatch(term -> term.contains("sirop"))
                .contains("drug_allergies=iode (mme […])");
        assertThat(kept)
                .contains("patient")
                .noneMatch(term -> term.contains("trehoud") || term.contains("tréhoud") || term.contains("ysalin"));
    }

    /** The patient's name wherever somebody can type it. */
    private static CaseFile named(CaseFile facts) {
        return facts.with(new Observation("drug_allergies", new Value.Codes(List.of("Iode (Mme Tréhoudart)")), null))
                .with(new Observation("malignancy_type", new Value.Text("comme la mère d’Ysaline"), null))
                .withTreatments(List.of(
                        TreatmentCourse.builder("methotrexate")
                                .brand("Imeth d’Ysaline")
                                .schedule("le lundi, Mme Tréhoudart")
                                .indication("polyarthrite Tréhoudart")
                                .build(),
                        TreatmentCourse.of("Sirop Tréhoudart")))
                .withDonors(
                        List.of(Donor.unknown().with("other_ci_detail", new Value.Text("sœur d’Ysaline Tréhoudart"))));
    }
}

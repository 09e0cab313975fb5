package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Matcher;
import fr.recours.matching.Observation;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.Value;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseFeed;
import fr.recours.referral.ReferralId;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.search.internal.index.CaseIndex;
import fr.recours.search.internal.screening.Screener;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.SealedBytes;
import fr.recours.support.DemoPeople;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is typed counts in a screening as it does on the case's own page, though the index has it without the patient's names:
 * « polyarthrite Tréhoudart » are not the joints alone (clinical.md D.15), « polyarthrite […] » would be.
 */
class NamedIndicationTest extends SearchTest {

    private static final Set<Outcome> FAILED = Set.of(Outcome.INEFFICACY);

    @Autowired
    private CaseIndex index;

    @Autowired
    private CaseFeed feed;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Screener screener;

    @Autowired
    private SealedBytes seal;

    @Test
    void aScreeningJudgesTheFactsAsTheyWereWritten() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT, "Pyxopolyarthrite", facts -> facts.with(
                        new Observation("is_history_complete", Value.yes(), null))
                .withTreatments(List.of(
                        TreatmentCourse.builder("mycophenolate")
                                .outcomes(FAILED)
                                .build(),
                        TreatmentCourse.builder("methotrexate")
                                .outcomes(FAILED)
                                .indication("polyarthrite Tréhoudart")
                                .build())));
        soon(() -> found(DemoPeople.VIDAL, "Pyxopolyarthrite").contains(id));
        LocalDate today = LocalDate.now(FrenchTime.ZONE);
        CaseFile facts = Objects.requireNonNull(feed.facts(List.of(id)).get(id)).withReferenceDate(today);
        Map<String, Result> said = new HashMap<>();

        Screener stranger = new Screener(programmes.dictionary(), List.of(), seal);
        for (Programme programme : programmes.all()) {
            ProgrammeDefinition definition = programme.definition();
            Result expected = new Matcher(programmes.dictionary())
                    .match(definition, facts)
                    .result();
            said.put(programme.code(), expected);
            assertThat(List.of(screened(screener, definition, today, id), screened(stranger, definition, today, id)))
                    .as(programme.code())
                    .containsOnly(expected);
        }
        assertThat(said)
                .as("two immunosuppressants failed (BLI-I4), not one: nothing rules the case out")
                .containsEntry("BLINA-SSc", Result.UNDETERMINED);
    }

    private Result screened(Screener by, ProgrammeDefinition programme, LocalDate day, ReferralId id) {
        return index.readWhole(searcher -> {
                    int document =
                            searcher.search(new TermQuery(new Term(CaseFields.ID, id.toString())), 1).scoreDocs[0].doc;
                    return by.screen(searcher, programme, day).result(document);
                })
                .orElseThrow();
    }
}

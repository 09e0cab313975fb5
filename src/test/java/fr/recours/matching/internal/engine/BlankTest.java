package fr.recours.matching.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is judged once for all cases that do not speak of it is what judging each of them gives. */
class BlankTest {

    private static final CompiledLibrary LIBRARY = Judging.library();
    private static final List<ReadyProgramme.Item> ITEMS = Judging.PROGRAMMES.stream()
            .map(Judging::compiled)
            .map(LIBRARY::ready)
            .flatMap(ready -> Stream.concat(ready.recipient().stream(), ready.donor().stream()))
            .toList();

    /** The worked cases, each also with parts of it forgotten. */
    static List<CaseFile> cases() {
        Random random = new Random(20120215);
        List<CaseFile> cases = new ArrayList<>();
        for (String file : List.of("vignettes.jsonl", "seed_patients.jsonl")) {
            Judging.workedCases(file).stream()
                    .map(line -> Judging.caseOf(line.path("case").toString()))
                    .forEach(whole -> {
                        cases.add(whole);
                        for (int kept = 9; kept >= 0; kept -= 3) {
                            int tenths = kept;
                            cases.add(part(whole, any -> random.nextInt(10) < tenths));
                        }
                    });
        }
        return cases;
    }

    private static CaseFile part(CaseFile whole, Predicate<Object> kept) {
        List<Observation> observations =
                whole.observations().stream().filter(kept).toList();
        List<TreatmentCourse> treatments =
                whole.treatments().stream().filter(kept).toList();
        return new CaseFile(
                whole.id(),
                whole.referenceDate(),
                observations,
                treatments,
                whole.donors().stream().filter(kept).toList());
    }

    @Test
    void whatIsSharedIsWhatEachCaseWouldHave() {
        int shared = 0;
        for (CaseFile one : cases()) {
            Facts facts = Facts.of(one, LIBRARY.keys());
            Evaluator sharing = new Evaluator(LIBRARY, facts, one.donors());
            Evaluator apart = new Evaluator(LIBRARY, facts.watched(new Marks(LIBRARY.keys())), one.donors());
            for (ReadyProgramme.Item item : ITEMS) {
                assertThat(Outcomes.of(item, sharing)).isEqualTo(Outcomes.of(item, apart));
                shared += sharing.blank(item) == null ? 0 : 1;
            }
        }
        assertThat(shared).isPositive();
    }

    @Test
    void aDonorIsNotJudgedAsThePatientIs() {
        Facts patient = Facts.none(LIBRARY.keys());
        CaseFile withDonor = cases().stream()
                .filter(one -> !one.donors().isEmpty())
                .findFirst()
                .orElseThrow();
        Facts donor = Facts.of(withDonor.donors().getFirst(), withDonor.referenceDate(), LIBRARY.keys());
        Blank<String> asked = Blank.of(LIBRARY, evaluator -> evaluator.facts().own("birth_date"));

        assertThat(asked.holds(patient)).isTrue();
        assertThat(asked.holds(donor)).isFalse();
    }

    @Test
    void whatLooksAtTheDayIsNeverShared() {
        Blank<Object> day = Blank.of(LIBRARY, evaluator -> evaluator.facts().reference());

        assertThat(cases()).noneMatch(one -> day.holds(Facts.of(one, LIBRARY.keys())));
    }

    @Test
    void aCaseWithTreatmentsDoesNotShareWhatLooksAtThem() {
        Blank<Object> treatments =
                Blank.of(LIBRARY, evaluator -> evaluator.facts().treatments());
        CaseFile treated = cases().stream()
                .filter(one -> !one.treatments().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(treatments.holds(Facts.of(treated, LIBRARY.keys()))).isFalse();
        assertThat(treatments.holds(Facts.of(part(treated, any -> false), LIBRARY.keys())))
                .isTrue();
    }
}

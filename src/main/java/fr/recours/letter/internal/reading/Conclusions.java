package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.Range;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from the courses, donors and measures a letter tells, with their words: no more than a reader would take as said. */
final class Conclusions {

    private static final String CREATININE = "creatinine_umol_l";
    private static final int RECENT_MONTHS = 6;

    /** An older test tells nothing of today. */
    private static final int TEST_MONTHS = 2;

    private final Dictionary dictionary;
    private final LocalDate reference;
    private final CourseDrugs drugs;
    private final Map<String, ReadValue> facts;

    Conclusions(Dictionary dictionary, LocalDate reference, Map<String, ReadValue> facts) {
        this.dictionary = dictionary;
        this.reference = reference;
        this.drugs = new CourseDrugs(dictionary);
        this.facts = facts;
    }

    void draw(List<CourseDraft> courses, List<DonorRead> donors, List<ReadValue> earlier) {
        if (facts.containsKey("birth_date")) {
            facts.remove("age_years"); // kept only where the date of birth is unknown (D.1)
        }
        if (Stream.of("pasp_echo", "mpap_rhc", "pasp_rhc", "pah_confirmed_rhc").anyMatch(facts::containsKey)) {
            facts.remove("pah_excluded_statement"); // « écrit sans valeur » (D.5)
        }
        fertility();
        steroidNow(courses);
        sediment();
        creatinine(earlier);
        courses.forEach(this::pulses);
        failures(courses);
        new Worsening(drugs, reference, facts, this::flag).draw(courses, earlier);
        donors.stream()
                .filter(DonorRead::asked)
                .filter(donor -> !Optional.of(Value.no()).equals(donor.donor().value("willing")))
                .filter(donor -> List.of("pregnant", "other_ci", "hiv_pos", "hbsag_pos", "hcv_ab_pos").stream()
                        .noneMatch(bar -> donor.donor().value(bar).equals(Optional.of(Value.yes()))))
                .forEach(donor -> flag("donor_available", donor.evidence().getOrDefault("relation", List.of())));
    }

    private void flag(String key, List<Quotation> quotations) {
        if (!quotations.isEmpty()) {
            facts.merge(key, new ReadValue(key, Value.yes(), null, null, quotations), Conclusions::both);
        }
    }

    /** What was read stands; words that tell the same once more are added. */
    private static ReadValue both(ReadValue read, ReadValue concluded) {
        List<Quotation> words = Stream.concat(read.quotations().stream(), concluded.quotations().stream())
                .distinct()
                .toList();
        return read.value().equals(concluded.value())
                ? new ReadValue(read.key(), read.value(), read.written(), read.measuredOn(), words)
                : read;
    }

    private void steroidNow(List<CourseDraft> courses) {
        for (CourseDraft course : courses) {
            Drug drug = drugs.of(course);
            boolean oral = drug.prednisoneFactor() != null && course.part("route") == Route.PO;
            boolean lasting = course.outcomes().contains(Outcome.ONGOING)
                    || course.has("start") && !course.has("end") && course.since();
            if (oral && lasting) {
                flag(
                        "on_prednisone_now",
                        course.told(course.outcomes().contains(Outcome.ONGOING) ? CourseDraft.OUTCOME : "start"));
            }
        }
        steroidStopped(courses);
    }

    /** The only oral steroids told were stopped. */
    private void steroidStopped(List<CourseDraft> courses) {
        List<CourseDraft> oral = courses.stream()
                .filter(course -> drugs.of(course).prednisoneFactor() != null && course.part("route") == Route.PO)
                .toList();
        boolean stopped = !oral.isEmpty() && oral.stream().allMatch(course -> course.has("end") && !course.isLowered());
        ReadValue told = facts.get("on_prednisone_now");
        if (stopped && (told == null || told.value().equals(Value.no()))) {
            Stream<Quotation> denied = told == null ? Stream.of() : told.quotations().stream();
            List<Quotation> words = Stream.concat(denied, oral.stream().flatMap(course -> course.told("end").stream()))
                    .distinct()
                    .toList();
            facts.put("on_prednisone_now", new ReadValue("on_prednisone_now", Value.no(), null, null, words));
        }
    }

    /** A woman who is pregnant, or was tested for it, can be; one who cannot needs no contraception (D.12). */
    private void fertility() {
        if (told("childbearing_potential", Value.no())) {
            facts.computeIfPresent(
                    "effective_contraception", (key, read) -> read.value().equals(Value.no()) ? null : read);
        }
        if (!told("sex", new Value.Code("F"))) {
            return;
        }
        ReadValue test = facts.get("pregnancy_test_negative");
        boolean late = test != null
                && test.measuredOn() != null
                && !test.measuredOn().latest().isBefore(reference.minusMonths(TEST_MONTHS));
        if (test != null && late && told("pregnancy_test_negative", Value.yes())) {
            facts.merge(
                    "pregnant",
                    new ReadValue("pregnant", Value.no(), null, test.measuredOn(), test.quotations()),
                    Conclusions::both);
        }
        Stream.of("pregnant", "pregnancy_test_negative")
                .filter(key -> told(key, Value.yes()))
                .map(facts::get)
                .forEach(read -> flag("childbearing_potential", read.quotations()));
    }

    private boolean told(String key, Value value) {
        ReadValue read = facts.get(key);
        return read != null && read.value().equals(value);
    }

    /** « Pas d'hématurie » beside a proteinuria above the usual (D.6) is no normal sediment. */
    private void sediment() {
        boolean protein = Stream.of("proteinuria_g_24h", "upcr_g_g").anyMatch(this::aboveUsual);
        if (protein) {
            facts.computeIfPresent(
                    "urine_sediment_abnormal", (key, read) -> read.value().equals(Value.no()) ? null : read);
        }
    }

    /** A creatinine of late above the usual that was not so within the six months before (D.6). */
    private void creatinine(List<ReadValue> earlier) {
        ReadValue now = facts.get(CREATININE);
        Range usual = dictionary.require(CREATININE).soft();
        if (now == null || usual == null || !aboveUsual(CREATININE)) {
            return;
        }
        LocalDate day = now.measuredOn() == null ? reference : now.measuredOn().latest();
        if (day.isBefore(reference.minusMonths(RECENT_MONTHS))) {
            return;
        }
        earlier.stream()
                .filter(before -> before.key().equals(CREATININE)
                        && before.measuredOn() != null
                        && !before.measuredOn().earliest().isBefore(day.minusMonths(RECENT_MONTHS))
                        && before.measuredOn().latest().isBefore(day)
                        && before.value() instanceof Value.Quantity(BigDecimal number, var _)
                        && usual.contains(number))
                .findFirst()
                .ifPresent(before -> flag(
                        "creatinine_recent_rise",
                        Stream.concat(now.quotations().stream(), before.quotations().stream())
                                .distinct()
                                .toList()));
    }

    private boolean aboveUsual(String key) {
        ReadValue read = facts.get(key);
        Range usual = dictionary.require(key).soft();
        return read != null
                && usual != null
                && read.value() instanceof Value.Quantity(BigDecimal number, var _)
                && !usual.contains(number);
    }

    /** « Pas d'Endoxan » of one time is no « never » when pulses are told of another. */
    private void pulses(CourseDraft course) {
        Drug.Pulses pulses = drugs.of(course).pulses();
        if (pulses == null || course.part("route") != Route.IV) {
            return;
        }
        facts.computeIfPresent(pulses.ever(), (key, read) -> read.value().equals(Value.no()) ? null : read);
        flag(pulses.ever(), course.told("route"));
        if (drugs.enough(course) && course.outcomes().contains(Outcome.INEFFICACY)) {
            flag(pulses.resistant(), course.told("n_doses", CourseDraft.OUTCOME));
        }
    }

    /** Counted only when the outcome of every immunosuppressant is told: else more may have failed. */
    private void failures(List<CourseDraft> courses) {
        List<CourseDraft> tried =
                courses.stream().filter(drugs::immunosuppressant).toList();
        boolean allTold = tried.stream().noneMatch(course -> course.outcomes().isEmpty());
        List<CourseDraft> failed = tried.stream().filter(Conclusions::failed).toList();
        if (allTold && !failed.isEmpty()) {
            long drugs = failed.stream().map(course -> course.drug).distinct().count();
            List<Quotation> words = failed.stream()
                    .flatMap(course -> course.told(CourseDraft.OUTCOME).stream())
                    .distinct()
                    .toList();
            facts.putIfAbsent("n_is_failed", new ReadValue("n_is_failed", Value.of(drugs), null, null, words));
        }
    }

    private static boolean failed(CourseDraft course) {
        return course.outcomes().contains(Outcome.INEFFICACY)
                || course.outcomes().contains(Outcome.ADVERSE_EVENT);
    }
}

package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.PartialDate;
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

    /** Months of an immunosuppressant after which an active disease counts as progressive in spite of it (B.3, ASC-I4). */
    private static final int LONG_MONTHS = 6;

    /** Months within which a worsening makes a disease progressive (D.2). */
    private static final int RECENT_MONTHS = 12;

    /** A rise of the skin score by so many points and a quarter is real. */
    private static final BigDecimal SKIN_RISE = BigDecimal.valueOf(5);

    private final Dictionary dictionary;
    private final LocalDate reference;
    private final Map<String, ReadValue> facts;

    Conclusions(Dictionary dictionary, LocalDate reference, Map<String, ReadValue> facts) {
        this.dictionary = dictionary;
        this.reference = reference;
        this.facts = facts;
    }

    void draw(List<CourseDraft> courses, List<DonorRead> donors, List<ReadValue> earlier) {
        if (facts.containsKey("birth_date")) {
            facts.remove("age_years"); // kept only where the date of birth is unknown (D.1)
        }
        if (Stream.of("pasp_echo", "mpap_rhc", "pasp_rhc", "pah_confirmed_rhc").anyMatch(facts::containsKey)) {
            facts.remove("pah_excluded_statement"); // « écrit sans valeur » (D.5)
        }
        steroidNow(courses);
        sediment();
        courses.forEach(this::pulses);
        failures(courses);
        worsening(courses, earlier);
        donors.stream()
                .filter(donor -> !Optional.of(Value.no()).equals(donor.donor().value("willing")))
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
            Drug drug = drug(course);
            boolean oral = drug.prednisoneFactor() != null && course.part("route") == Route.PO;
            boolean lasting = course.outcomes().contains(Outcome.ONGOING)
                    || course.has("start") && !course.has("end") && since(course);
            if (oral && lasting) {
                flag(
                        "on_prednisone_now",
                        with(course, course.outcomes().contains(Outcome.ONGOING) ? CourseDraft.OUTCOME : "start"));
            }
        }
        steroidStopped(courses);
    }

    /** The only oral steroids told were stopped. */
    private void steroidStopped(List<CourseDraft> courses) {
        List<CourseDraft> oral = courses.stream()
                .filter(course -> drug(course).prednisoneFactor() != null && course.part("route") == Route.PO)
                .toList();
        boolean stopped = !oral.isEmpty() && oral.stream().allMatch(course -> course.has("end"));
        if (stopped && !facts.containsKey("on_prednisone_now")) {
            List<Quotation> words = oral.stream()
                    .flatMap(course -> with(course, "end").stream())
                    .distinct()
                    .toList();
            facts.put("on_prednisone_now", new ReadValue("on_prednisone_now", Value.no(), null, null, words));
        }
    }

    /** « Pas d'hématurie » beside a proteinuria above the usual (D.6) is no normal sediment. */
    private void sediment() {
        boolean protein = Stream.of("proteinuria_g_24h", "upcr_g_g").anyMatch(this::aboveUsual);
        if (protein) {
            facts.computeIfPresent(
                    "urine_sediment_abnormal", (key, read) -> read.value().equals(Value.no()) ? null : read);
        }
    }

    private boolean aboveUsual(String key) {
        ReadValue read = facts.get(key);
        Range usual = dictionary.require(key).soft();
        return read != null
                && usual != null
                && read.value() instanceof Value.Quantity(BigDecimal number, var _)
                && !usual.contains(number);
    }

    private static boolean since(CourseDraft course) {
        return course.quotations("start").stream()
                .anyMatch(quotation ->
                        quotation.quote().toLowerCase(java.util.Locale.ROOT).contains("depuis"));
    }

    /** « Pas d'Endoxan » of one time is no « never » when pulses are told of another. */
    private void pulses(CourseDraft course) {
        Drug.Pulses pulses = drug(course).pulses();
        if (pulses == null || course.part("route") != Route.IV) {
            return;
        }
        facts.computeIfPresent(pulses.ever(), (key, read) -> read.value().equals(Value.no()) ? null : read);
        flag(pulses.ever(), with(course, "route"));
        if (enough(course) && course.outcomes().contains(Outcome.INEFFICACY)) {
            flag(pulses.resistant(), with(course, "n_doses", CourseDraft.OUTCOME));
        }
    }

    /** So many pulses that what they did not do they do not (clinical.md A.1, I3.refractory). */
    private boolean enough(CourseDraft course) {
        Drug.Pulses pulses = drug(course).pulses();
        return pulses != null && course.part("n_doses") instanceof Integer given && given >= pulses.enough();
    }

    private Drug drug(CourseDraft course) {
        return dictionary.drug(course.drug).orElseThrow();
    }

    /** Counted only when the outcome of every immunosuppressant is told: else more may have failed. */
    private void failures(List<CourseDraft> courses) {
        List<CourseDraft> tried =
                courses.stream().filter(this::immunosuppressant).toList();
        boolean allTold = tried.stream().noneMatch(course -> course.outcomes().isEmpty());
        List<CourseDraft> failed = tried.stream().filter(Conclusions::failed).toList();
        if (allTold && !failed.isEmpty()) {
            long drugs = failed.stream().map(course -> course.drug).distinct().count();
            List<Quotation> words = failed.stream()
                    .flatMap(course -> with(course, CourseDraft.OUTCOME).stream())
                    .distinct()
                    .toList();
            facts.putIfAbsent("n_is_failed", new ReadValue("n_is_failed", Value.of(drugs), null, null, words));
        }
    }

    private boolean immunosuppressant(CourseDraft course) {
        return drug(course).immunosuppressant() && !course.has("indication");
    }

    private static boolean failed(CourseDraft course) {
        return course.outcomes().contains(Outcome.INEFFICACY)
                || course.outcomes().contains(Outcome.ADVERSE_EVENT);
    }

    private void worsening(List<CourseDraft> courses, List<ReadValue> earlier) {
        for (CourseDraft course : courses) {
            if (!immunosuppressant(course) || !course.outcomes().contains(Outcome.INEFFICACY)) {
                continue;
            }
            if (longEnough(course)) {
                flag(
                        "progressive_despite_6m_is",
                        with(course, "months", "n_doses", "start", "end", CourseDraft.OUTCOME));
            }
            boolean recent = course.part("end") instanceof PartialDate end
                    ? !end.earliest().isBefore(reference.minusMonths(RECENT_MONTHS))
                    : course.outcomes().contains(Outcome.ONGOING) || course.has("start") && since(course);
            if (recent) {
                flag("progressive", with(course, "start", "end", CourseDraft.OUTCOME));
            }
        }
        skin(earlier);
    }

    private boolean longEnough(CourseDraft course) {
        if (course.part("months") instanceof Integer months && months >= LONG_MONTHS || enough(course)) {
            return true;
        }
        boolean open = !course.has("end")
                && (course.outcomes().contains(Outcome.ONGOING) || course.has("start") && since(course));
        PartialDate end =
                course.part("end") instanceof PartialDate told ? told : open ? PartialDate.of(reference) : null;
        return course.part("start") instanceof PartialDate start
                && end != null
                && !start.earliest().plusMonths(LONG_MONTHS).isAfter(end.latest())
                && !start.latest().plusMonths(LONG_MONTHS - 1).isAfter(end.earliest());
    }

    private void skin(List<ReadValue> earlier) {
        ReadValue now = facts.get("mrss");
        for (ReadValue before : earlier) {
            PartialDate date = before.measuredOn();
            if (now != null
                    && before.key().equals("mrss")
                    && date != null
                    && !date.earliest().isBefore(reference.minusMonths(RECENT_MONTHS))
                    && now.value() instanceof Value.Quantity(BigDecimal today, var _)
                    && before.value() instanceof Value.Quantity(BigDecimal then, var _)
                    && today.subtract(then).compareTo(SKIN_RISE) >= 0
                    && today.subtract(then).multiply(BigDecimal.valueOf(4)).compareTo(then) >= 0) {
                flag(
                        "progressive",
                        Stream.concat(now.quotations().stream(), before.quotations().stream())
                                .distinct()
                                .toList());
            }
        }
    }

    private static List<Quotation> with(CourseDraft course, String... parts) {
        return Stream.concat(Stream.of("drug"), Stream.of(parts))
                .flatMap(part -> course.quotations(part).stream())
                .distinct()
                .toList();
    }
}

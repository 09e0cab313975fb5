package fr.recours.letter.internal.reading;

import fr.recours.letter.LetterReading;
import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.letter.WrittenName;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Lexicon;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of one letter, from its words to its facts. */
public final class Reading {

    private final Dictionary dictionary;
    private final Lexicon lexicon;
    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;

    private Reading(String text, LocalDate reference, Dictionary dictionary, Lexicon lexicon) {
        this.dictionary = dictionary;
        this.lexicon = lexicon;
        this.page = new Page(text, reference, lexicon);
        this.zones = new Zones(page);
        this.dates = DateFinder.find(page, written());
    }

    /** @param reference date of the RCP: nothing after it is a fact */
    public static LetterReading of(String text, LocalDate reference, Dictionary dictionary, Lexicon lexicon) {
        return new Reading(text, reference, dictionary, lexicon).read();
    }

    /** The patient's name, where the letter tells one that can be nobody else's. */
    public static Optional<WrittenName> patientName(String text, Lexicon lexicon) {
        return NameReader.read(new Page(text, LocalDate.MAX, lexicon));
    }

    /** The day of the letter where it says so, else the reference date: « il y a deux ans » counts from it. */
    private LocalDate written() {
        return DateFinder.find(page, page.reference).stream()
                .filter(date -> page.endingAt(date.from()) != null && page.is(date.from() - 1, Cue.LETTER_DATE))
                .map(date -> date.date().latest())
                .filter(day -> !day.isAfter(page.reference))
                .findFirst()
                .orElse(page.reference);
    }

    private LetterReading read() {
        List<DateMention> ofResults = new LetterDay(page, dates).withToday();
        Examinations examinations = new Examinations(page, ofResults);
        List<FindingReader.Told> told = new FindingReader(page, zones, examinations, ofResults, dictionary).read();
        DatedReader dated = new DatedReader(page, zones, dates);
        List<Candidate> candidates = new ArrayList<>(dated.read());
        List<DateMention> ofCourses = dates.stream()
                .filter(date -> !dated.used().contains(date) && !page.is(date.roleFrom() - 1, Cue.BORN))
                .toList();
        CourseReader courseReader = new CourseReader(page, zones, ofCourses, dictionary);
        List<CourseDraft> courses = courseReader.read();
        List<DonorRead> donors = new DonorReader(page, zones, dates, dictionary, lexicon).read(told);

        PersonReader person = new PersonReader(page, zones, dates, dictionary);
        candidates.addAll(person.read());
        candidates.addAll(new MeasureReader(page, zones, examinations, ofResults, dictionary).read());
        candidates.addAll(new PressureReader(page, zones, dates).read());
        candidates.addAll(new PressureControl(page, zones).read());
        candidates.addAll(courseReader.allergies());
        Optional<String> disease = new Diseases(told, zones, page).main();
        candidates.addAll(courseReader.steroidNow());
        candidates.addAll(courseReader.denied());
        told.stream()
                .filter(one ->
                        !zones.elsewhere(one.at()) || one.candidate().key().equals("donor_available"))
                .filter(one -> one.disease() == null
                        || disease.filter(code -> code.equals(one.disease()) || code.equals("overlap"))
                                .isPresent())
                .map(FindingReader.Told::candidate)
                .filter(one -> !one.key().startsWith("donor_") || one.key().equals("donor_available"))
                .filter(one -> !one.key().equals("disease")
                        || disease.filter(code -> one.value().equals(new Value.Code(code)))
                                .isPresent())
                .forEach(candidates::add);
        Weigher weigher = new Weigher(page.reference, lexicon.lasting());
        weigher.weigh(candidates.stream().filter(this::possible).toList());
        partner(new PartnerReader(page, zones).partner(), weigher.facts);
        hepatitis(weigher.facts);
        new EjectionMethod(page, examinations).read(weigher.facts, weigher.earlier);
        new Conclusions(dictionary, page.reference, weigher.facts).draw(courses, donors, weigher.earlier);
        return assembled(weigher, courses, donors);
    }

    private boolean possible(Candidate candidate) {
        return dictionary
                .check(candidate.key(), candidate.value(), page.reference)
                .filter(problem -> problem.isError())
                .isEmpty();
    }

    /** « AgHBs négatif, anti-HBc positif, ADN en cours »: whether the hepatitis is active is for the DNA to tell (D.9). */
    private void hepatitis(Map<String, ReadValue> facts) {
        String dna = "hbv_dna_detectable";
        boolean asked = page.hits.stream()
                .flatMap(hit -> hit.term(Term.Finding.class).stream())
                .flatMap(finding -> finding.yes().stream())
                .anyMatch(claim -> claim.key().equals(dna));
        ReadValue core = facts.get("hbc_ab_pos");
        if (asked && !facts.containsKey(dna) && core != null && core.value().equals(Value.yes())) {
            facts.computeIfPresent("hbv_active", (key, read) -> read.value().equals(Value.no()) ? null : read);
        }
    }

    private static void partner(@Nullable Candidate partner, Map<String, ReadValue> facts) {
        ReadValue sex = facts.get("sex");
        if (sex != null && sex.value().equals(new Value.Code("M"))) {
            facts.remove("childbearing_potential"); // « une compagne en âge de procréer »
        }
        if (partner != null && sex != null && sex.value().equals(new Value.Code("M"))) {
            facts.putIfAbsent(
                    partner.key(), new ReadValue(partner.key(), partner.value(), null, null, partner.quotations()));
        }
    }

    private LetterReading assembled(Weigher weigher, List<CourseDraft> courses, List<DonorRead> donors) {
        List<ReadValue> baseline = Baseline.choose(
                weigher.earlier,
                weigher.facts,
                dictionary.require(CaseFile.BASELINES).parts(),
                page.reference);
        Map<String, List<Quotation>> evidence = new LinkedHashMap<>();
        weigher.facts.forEach((key, value) -> evidence.put(key, value.quotations()));
        if (!baseline.isEmpty()) {
            evidence.put(
                    CaseFile.BASELINES,
                    baseline.stream()
                            .flatMap(value -> value.quotations().stream())
                            .distinct()
                            .toList());
        }
        for (int i = 0; i < courses.size(); i++) {
            String path = "treatments[" + i + "].";
            courses.get(i).evidence().forEach((key, quotations) -> evidence.put(path + key, List.copyOf(quotations)));
        }
        for (int i = 0; i < donors.size(); i++) {
            String path = "donors[" + i + "].";
            donors.get(i).evidence().forEach((key, quotations) -> evidence.put(path + key, quotations));
        }
        return new LetterReading(
                List.copyOf(weigher.facts.values()),
                baseline,
                weigher.earlier,
                weigher.unsettled,
                courses.stream().map(CourseDraft::course).toList(),
                donors.stream().map(DonorRead::donor).toList(),
                new QuestionFinder(page).find(),
                evidence);
    }
}

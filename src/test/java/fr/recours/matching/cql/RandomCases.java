package fr.recours.matching.cql;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CqlExport;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cases made at random: the elements some libraries read, with values on its thresholds, just beside them
 * and anywhere; days on its borders; partial dates, several values, values of the day after, and many gaps.
 */
final class RandomCases {

    /** Both are of every case, and made apart. */
    private static final Set<String> APART = Set.of("disease", "reference_date");

    private final Dictionary dictionary;
    private final List<CaseFile> eligible;
    private final List<DataElement> elements = new ArrayList<>();
    private final List<DataElement> donorElements = new ArrayList<>();
    private final RandomValues values;
    private final RandomCourses courses;

    /** @param eligible cases of which each meets every criterion of a programme */
    RandomCases(List<CqlExport> exports, Dictionary dictionary, List<CaseFile> eligible) {
        this.eligible = eligible;
        this.dictionary = dictionary;
        String text =
                exports.stream().map(export -> Dependencies.bare(export.text())).collect(Collectors.joining("\n"));
        List<DataElement> all = dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> !element.derivedOnly())
                .toList();
        for (DataElement element : all) {
            switch (element.scope()) {
                case DONOR -> donorElements.add(element);
                case PATIENT -> {
                    if (isRead(element, text)) {
                        elements.add(element);
                    }
                }
                default -> {}
            }
        }
        RandomDays days = new RandomDays(text);
        this.values = new RandomValues(all, text, days);
        this.courses = new RandomCourses(dictionary.drugs(), text, days);
    }

    private static boolean isRead(DataElement element, String text) {
        return !APART.contains(element.key())
                && Pattern.compile("(?m)^parameter \"?" + element.key() + "\\b")
                        .matcher(text)
                        .find();
    }

    /** Anything at all, or an eligible case with a few things changed: by chance alone hardly any case is eligible. */
    CaseFile next(Random random) {
        return random.nextInt(3) == 0
                ? changed(eligible.get(random.nextInt(eligible.size())), random)
                : anything(random);
    }

    private CaseFile changed(CaseFile whole, Random random) {
        CaseFile changed = whole.withReferenceDate(whole.referenceDate().plusDays(random.nextInt(40)));
        for (int count = random.nextInt(4); count > 0; count--) {
            if (random.nextBoolean()) {
                changed = changed.without(whole.observations()
                        .get(random.nextInt(whole.observations().size()))
                        .key());
            } else {
                DataElement element = elements.get(random.nextInt(elements.size()));
                changed = changed.with(new Observation(
                        element.key(),
                        values.of(element, whole.referenceDate(), random),
                        PartialDate.of(whole.referenceDate())));
            }
        }
        return random.nextInt(4) == 0 ? changed.withTreatments(courses.some(whole.referenceDate(), random)) : changed;
    }

    private CaseFile anything(Random random) {
        LocalDate reference = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
        double known = random.nextInt(10) < 3 ? 0.95 : random.nextDouble();
        List<Observation> observations = new ArrayList<>(diseases(reference, random));
        for (DataElement element : elements) {
            if (random.nextDouble() < known) {
                observations.addAll(observations(element, reference, random));
            }
        }
        for (String key : List.of("fvc_pct", "tlc_pct", "dlco_pct")) {
            if (random.nextDouble() < known) {
                observations.addAll(RandomValues.fall(dictionary.require(key), reference, random));
            }
        }
        if (random.nextInt(5) == 0) {
            List<Observation> border = RandomValues.clearanceOnTheBorder(random);
            border.forEach(one -> observations.removeIf(other -> other.key().equals(one.key())));
            observations.addAll(border);
        }
        List<Donor> donors = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            donors.add(donor(reference, random));
        }
        return new CaseFile("random", reference, observations, courses.some(reference, random), donors);
    }

    private static List<Observation> diseases(LocalDate reference, Random random) {
        if (random.nextInt(10) > 1) {
            return List.of(disease(null, random));
        }
        List<Observation> some = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            some.add(disease(RandomDays.partial(reference.plusDays(3 - random.nextInt(6)), random), random));
        }
        return some;
    }

    private static Observation disease(@Nullable PartialDate day, Random random) {
        return new Observation("disease", new Value.Code(random.nextBoolean() ? "SLE" : "SSc"), day);
    }

    /** One value, or up to three; of today, of some day up to a year and a half ago, or of the days to come. */
    private List<Observation> observations(DataElement element, LocalDate reference, Random random) {
        List<Observation> made = new ArrayList<>();
        int count = random.nextInt(8) == 0 ? 2 + random.nextInt(2) : 1;
        for (; count > 0; count--) {
            PartialDate day = random.nextInt(3) == 0
                    ? null
                    : RandomDays.partial(reference.plusDays(3 - random.nextInt(600)), random);
            made.add(new Observation(element.key(), values.of(element, reference, random), day));
        }
        return made;
    }

    private Donor donor(LocalDate reference, Random random) {
        Map<String, Value> facts = new LinkedHashMap<>();
        double known = random.nextDouble();
        // Often nothing against, else no donor is ever left.
        int harm = random.nextBoolean() ? 2 : 12;
        for (DataElement element : donorElements) {
            if (random.nextDouble() < known) {
                Value value = values.of(element, reference, random);
                boolean harmless = value instanceof Value.Flag && random.nextInt(harm) > 0;
                facts.put(
                        element.key().substring(Donor.PREFIX.length()),
                        harmless
                                ? new Value.Flag(element.key().matches(".*(willing|consent|security|contraception)"))
                                : value);
            }
        }
        return new Donor(facts);
    }
}

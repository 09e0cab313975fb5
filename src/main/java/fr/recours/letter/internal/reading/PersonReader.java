package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who the patient is: sex, birth, age, weight, height, blood pressure, partner. */
final class PersonReader {

    private static final Set<String> TITLES =
            Set.of("mr", "m", "monsieur", "mme", "madam", "mlle", "pt", "pte", "dame", "patient", "homm", "femm");
    private static final int YOUNGEST = 5;
    private static final int MOST_FERTILE_YEARS = 50;
    private static final int ADULT = 18;
    private static final int HIGH_SYSTOLIC = 140;
    private static final int HIGH_DIASTOLIC = 90;
    private static final int CENTIMETRES_OF_MERCURY = 25;

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;
    private final Dictionary dictionary;
    private final List<Candidate> read = new ArrayList<>();

    PersonReader(Page page, Zones zones, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
        this.dictionary = dictionary;
    }

    List<Candidate> read() {
        sexes();
        for (DateMention date : dates) {
            birth(date);
        }
        for (int i = 0; i < page.size(); i++) {
            if (page.isNumber(i) && !zones.elsewhere(i)) {
                age(i);
                weight(i);
                height(i);
                pressure(i);
            }
        }
        return read;
    }

    private void sexes() {
        List<Candidate> named = new ArrayList<>();
        List<Candidate> said = new ArrayList<>();
        for (Hit hit : page.hits) {
            boolean male = hit.is(Cue.MALE);
            boolean female = hit.is(Cue.FEMALE);
            if (!male && !female || zones.elsewhere(hit.from()) || addressed(hit) || initial(hit)) {
                continue;
            }
            String form = page.token(hit.from()).form();
            boolean born = hit.is(Cue.BORN);
            boolean title = !Set.of("patient", "homm", "femm", "h", "f").contains(form);
            if (Set.of("femm", "homm", "h", "f").contains(form) && !describes(hit)) {
                continue;
            }
            boolean generic = form.equals("patient") && male && ofTown(hit);
            if (!generic) {
                Candidate sex =
                        Candidate.of("sex", new Value.Code(female ? "F" : "M"), page.quote(hit.from(), hit.to()));
                (title || born ? named : said).add(sex);
            }
        }
        Candidate marked = marked();
        List<Candidate> all = new ArrayList<>(named);
        all.addAll(said);
        if (marked != null) {
            read.add(marked);
        }
        Value sex = marked != null
                ? marked.value()
                : named.isEmpty() ? null : named.getFirst().value();
        boolean settled =
                marked != null || named.stream().allMatch(one -> one.value().equals(sex));
        all.stream()
                .filter(one -> sex == null || !settled || one.value().equals(sex))
                .forEach(read::add);
    }

    /** « Mlle Chloé M. »: no Monsieur. */
    private boolean initial(Hit hit) {
        Hit title = page.endingAt(hit.from() - 1);
        return page.is(hit.from(), "m")
                && page.has(hit.from() - 1)
                && page.token(hit.from() - 1).isWord()
                && title != null
                && (title.is(Cue.MALE) || title.is(Cue.FEMALE));
    }

    /** « Sexe : F », which settles what titles and initials leave open. */
    private @Nullable Candidate marked() {
        for (Hit hit : page.hits) {
            int at = hit.to();
            if (hit.is(Cue.SEX)) {
                at += page.is(at, ":") || page.is(at, "=") ? 1 : 0;
                boolean female = page.is(at, Cue.FEMALE) || page.is(at, "f");
                boolean male = page.is(at, Cue.MALE) || page.is(at, "m");
                if (female || male) {
                    return Candidate.of("sex", new Value.Code(female ? "F" : "M"), page.quote(hit.from(), at + 1));
                }
            }
        }
        return null;
    }

    /** « Femme de 52 ans », « homme, 45 ans ». */
    private boolean describes(Hit hit) {
        for (int i = hit.to(); i < Math.min(page.size(), hit.to() + 4); i++) {
            if (page.is(i, Cue.YEARS)) {
                return !page.is(hit.from() - 1, "sa");
            }
        }
        return false;
    }

    /** « Patient de Lille » heads minutes about women too. */
    private boolean ofTown(Hit hit) {
        for (int i = hit.to(); i < Math.min(page.size(), hit.to() + 5); i++) {
            if (page.is(i, Cue.YEARS)) {
                return false;
            }
        }
        boolean de = page.is(hit.to(), "de") || page.is(hit.to(), "d") || page.is(hit.to(), "du");
        return de && !page.isNumber(hit.to() + 1) || page.is(hit.to(), "(");
    }

    /** A physician's or an addressee's title. */
    private boolean addressed(Hit hit) {
        for (int i = Math.max(0, hit.from() - 2); i < Math.min(page.size(), hit.to() + 2); i++) {
            if (page.is(i, Cue.ADDRESSEE) && !page.isBreak(hit.from() - 1)
                    || page.is(i, "docteur")
                    || page.is(i, "professeur")) {
                return true;
            }
        }
        boolean salutation = page.is(hit.to(), ",")
                && !page.is(hit.to() + 2, Cue.YEARS)
                && (page.isBreak(hit.to() + 1) || page.isBreak(hit.from() - 1));
        return salutation || page.is(hit.to(), "le") || page.is(hit.to(), "la");
    }

    private void birth(DateMention date) {
        if (zones.elsewhere(date.from()) || date.date().latest().isAfter(page.reference.minusYears(YOUNGEST))) {
            return;
        }
        int from = date.roleFrom();
        Hit before = page.endingAt(from);
        for (int i = 0;
                i < 3
                        && (before == null || !before.is(Cue.BORN))
                        && (page.is(from - 1, ":")
                                || page.is(from - 1, "(")
                                || page.is(from - 1, "le")
                                || page.is(from - 1, "en"));
                i++) {
            from--;
            before = page.endingAt(from);
        }
        boolean said = before != null && before.is(Cue.BORN);
        boolean bracketed = page.is(date.from() - 1, "(")
                && page.is(date.to(), ")")
                && date.date().precision() == PartialDate.Precision.DAY
                && nearTitle(date.from());
        if (said || bracketed) {
            int quoted = said && before != null ? before.from() : date.from();
            read.add(Candidate.of("birth_date", new Value.Day(date.date()), page.quote(quoted, date.to())));
        }
    }

    /** A title or an age stands a few words before, in the same sentence or line. */
    private boolean nearTitle(int index) {
        for (int i = index - 1; i >= 0 && index - i < 12 && !page.isBreak(i); i--) {
            if (page.isAny(i, TITLES) || page.is(i, Cue.YEARS)) {
                return true;
            }
        }
        return false;
    }

    private void age(int index) {
        Hit years = page.startingAt(index + 1);
        if (years == null || !years.is(Cue.YEARS) || !years.is(Cue.AGE)) {
            return;
        }
        if (once(index)) {
            return;
        }
        boolean aged = page.is(index - 1, Cue.AGE) || page.is(index - 1, "de") && page.is(index - 2, Cue.AGE);
        boolean nearby = false;
        for (int i = index - 1; i >= 0 && index - i <= 8 && !page.isBreak(i) && !aged; i--) {
            Hit before = page.hit(i);
            boolean other = before != null
                    && (before.is(Cue.SINCE)
                            || before.is(Cue.AGO)
                            || before.is(Cue.FOR)
                            || before.is(Cue.PARTNER) && !page.isAny(i, TITLES)
                            || before.has(Term.Relation.class) && !page.isAny(i, TITLES)
                            || before.has(Term.DrugName.class));
            if (other) {
                return;
            }
            nearby |= (page.isAny(i, TITLES)
                            || page.token(i).raw().equals("H")
                            || page.token(i).raw().equals("F"))
                    && (before == null || !addressed(before));
        }
        if (aged || nearby) {
            number("age_years", page.token(index).form(), index, index + 2);
        }
    }

    /** « depuis l'âge de 19 ans », « à l'âge de 19 ans »: an age of the past. */
    private boolean once(int index) {
        Hit words = page.endingAt(index);
        return words != null && words.is(Cue.AGE) && page.is(words.from() - 1, "'") && page.is(words.from() - 2, "l");
    }

    private void weight(int index) {
        Hit unit = page.startingAt(index + 1);
        boolean kilograms = unit != null
                && unit.term(Term.UnitName.class)
                        .filter(name -> name.unit().equals("kg"))
                        .isPresent();
        boolean named = page.is(index - 1, "poid")
                || page.isAny(index - 1, Set.of(":", "=", "a")) && page.is(index - 2, "poid");
        if (!kilograms && !named || page.is(index - 1, "/") || page.is(index - 1, "+") || page.is(index - 1, "-")) {
            return;
        }
        for (int i = index - 1; i >= 0 && index - i <= 3; i--) {
            if (page.is(i, Cue.CHANGE)) {
                return;
            }
        }
        number(
                "weight_kg",
                page.token(index).form(),
                named && !kilograms ? index - 1 : index,
                kilograms && unit != null ? unit.to() : index + 1);
    }

    /** 1m71, 1 m 71, 1,71 m, 171 cm, taille 171. */
    private void height(int index) {
        String form = page.token(index).form();
        String after = page.has(index + 1) ? page.token(index + 1).form() : "";
        boolean named = page.is(index - 1, Cue.TALL)
                || page.isAny(index - 1, Set.of(":", "=", "a")) && page.is(index - 2, Cue.TALL);
        if (form.equals("1") && after.length() == 3 && after.charAt(0) == 'm' && digits(after.substring(1))) {
            number("height_cm", "1" + after.substring(1), index, index + 2);
        } else if (form.equals("1")
                && after.equals("m")
                && page.isNumber(index + 2)
                && page.token(index + 2).form().length() == 2) {
            number("height_cm", "1" + page.token(index + 2).form(), index, index + 3);
        } else if (form.length() == 4
                && form.startsWith("1.")
                && after.equals("m")
                && !page.isAny(index + 2, Set.of("/", "²", "2"))
                && !page.is(index - 1, "/")) {
            number("height_cm", new BigDecimal(form).movePointRight(2).toPlainString(), index, index + 2);
        } else if (form.length() == 3 && digits(form) && (after.equals("cm") || named)) {
            number("height_cm", form, named ? index - 1 : index, after.equals("cm") ? index + 2 : index + 1);
        }
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    /** A pressure below 140/90 is no uncontrolled hypertension. A higher one, once, says nothing. */
    private void pressure(int index) {
        if (!page.is(index + 1, "/") || !page.isNumber(index + 2)) {
            return;
        }
        int name = index - 1;
        while (page.is(name, Cue.LINK) || page.is(name, ":") || page.is(name, Cue.NOW)) {
            name--;
        }
        Hit named = page.hit(name);
        boolean pressure = named != null
                && named.terms().stream()
                        .anyMatch(term -> term instanceof Term.Finding finding
                                && finding.test()
                                && finding.normal().stream()
                                        .anyMatch(claim -> claim.key().equals("hypertension_uncontrolled")));
        if (!pressure || named == null) {
            return;
        }
        double systolic = Double.parseDouble(page.token(index).form());
        double diastolic = Double.parseDouble(page.token(index + 2).form());
        int factor = systolic <= CENTIMETRES_OF_MERCURY ? 10 : 1;
        if (systolic * factor < HIGH_SYSTOLIC && diastolic * factor < HIGH_DIASTOLIC && systolic > diastolic) {
            read.add(Candidate.of("hypertension_uncontrolled", Value.no(), page.quote(named.from(), index + 3)));
        }
    }

    private void number(String key, String number, int from, int to) {
        Value value = new Value.Quantity(new BigDecimal(number));
        boolean refused = dictionary
                .check(key, value)
                .filter(problem -> problem.isError())
                .isPresent();
        if (!refused) {
            read.add(Candidate.of(key, value, page.quote(from, to)));
        }
    }

    /** A man's wife or companion of 18 to 49 years, who is not told as a donor, may bear a child. */
    @Nullable
    Candidate partner() {
        for (Hit hit : page.hits) {
            boolean wife = page.is(hit.from(), "femm") && hit.has(Term.Relation.class) && page.is(hit.from() - 1, ",");
            if (!hit.is(Cue.PARTNER) && !wife || zones.donor(hit.from())) {
                continue;
            }
            for (int i = hit.to(); i < Math.min(page.size(), hit.to() + 4); i++) {
                if (page.isNumber(i) && page.is(i + 1, Cue.YEARS)) {
                    double years = Double.parseDouble(page.token(i).form());
                    Quotation quotation = page.quote(hit.from(), i + 2);
                    return years < ADULT
                            ? null
                            : Candidate.of(
                                    "partner_childbearing_potential",
                                    new Value.Flag(years < MOST_FERTILE_YEARS),
                                    quotation);
                }
            }
        }
        return null;
    }
}

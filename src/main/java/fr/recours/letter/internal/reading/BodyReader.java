package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the weight, the height and the blood pressure of the patient, however they are written. */
final class BodyReader {

    private static final int HIGH_SYSTOLIC = 140;
    private static final int HIGH_DIASTOLIC = 90;
    private static final int CENTIMETRES_OF_MERCURY = 25;
    private static final int NAME_REACH = 7;
    private static final Set<String> WEIGHT = Set.of("poid", "pds");
    private static final int GRAM_FIGURES = 3;
    private static final Set<String> MEANWHILE =
            Set.of("de", "ce", "matin", "jour", "a", "ma", "consultation", "du", "sorti", "repo");

    private final Page page;
    private final Zones zones;
    private final Dictionary dictionary;
    private final List<Candidate> read = new ArrayList<>();

    BodyReader(Page page, Zones zones, Dictionary dictionary) {
        this.page = page;
        this.zones = zones;
        this.dictionary = dictionary;
    }

    List<Candidate> read() {
        for (int i = 0; i < page.size(); i++) {
            if (page.isNumber(i) && !zones.elsewhere(i)) {
                weight(i);
                height(i);
                pressure(i);
            }
        }
        return read;
    }

    private void weight(int index) {
        Hit unit = page.startingAt(index + 1);
        boolean kilograms = unit != null
                && unit.term(Term.UnitName.class)
                        .filter(name -> name.unit().equals("kg"))
                        .isPresent();
        boolean named = page.isAny(index - 1, WEIGHT)
                || page.isAny(index - 1, Set.of(":", "=", "a")) && page.isAny(index - 2, WEIGHT);
        if (!kilograms && !named || page.is(index - 1, "/") || signed(index)) {
            return;
        }
        for (int i = index - 1; i >= 0 && index - i <= 3; i--) {
            if (page.is(i, Cue.CHANGE)) {
                return;
            }
        }
        int to = kilograms && unit != null ? unit.to() : index + 1;
        String grams = kilograms && page.touchesNext(to - 1) && page.isNumber(to)
                ? page.token(to).form()
                : "";
        if (!grams.isEmpty() && grams.length() != GRAM_FIGURES) {
            return;
        }
        to = grams.isEmpty() ? to : to + 1; // « 49kg500 »
        number(
                "weight_kg",
                page.token(index).form() + (grams.isEmpty() ? "" : "." + grams),
                named && !kilograms ? index - 1 : index,
                to,
                weightAge(index, to));
    }

    /** « -6 kg », « + 4 kg » are changes. */
    private boolean signed(int index) {
        return page.is(index - 1, "+") || page.is(index - 1, "-") && page.touchesNext(index - 1);
    }

    /** « Tombé à 49 kg au plus bas, est revenu à 55 kg ». */
    private Candidate.Age weightAge(int index, int to) {
        Hit before = page.endingAt(index);
        Hit after = page.startingAt(to);
        boolean earlier = before != null && before.is(Cue.EARLIER) || after != null && after.is(Cue.EARLIER);
        boolean now =
                before != null && (before.is(Cue.NOW) || before.is(Cue.THEN)) || after != null && after.is(Cue.NOW);
        for (int i = index - 1; i >= Math.max(page.sentenceStart(index), index - NAME_REACH) && !page.is(i, "("); i--) {
            now |= page.is(i, Cue.NOW); // « poids à la sortie : 66 kg »
        }
        return earlier ? Candidate.Age.EARLIER : now ? Candidate.Age.NOW : Candidate.Age.PLAIN;
    }

    /** 1m71, 1 m 71, 1,71 m, 171 cm, taille 171, taille 1,71. */
    private void height(int index) {
        String form = page.token(index).form();
        String after = page.has(index + 1) ? page.token(index + 1).form() : "";
        if (page.is(index + 1, "/")) {
            return; // « la TA est mesurée à 172/104 »
        }
        boolean named = page.is(index - 1, Cue.TALL)
                || page.isAny(index - 1, Set.of(":", "=", "a")) && page.is(index - 2, Cue.TALL);
        if (form.equals("1") && after.length() == 3 && after.charAt(0) == 'm' && digits(after.substring(1))) {
            number("height_cm", "1" + after.substring(1), index, index + 2);
        } else if (form.equals("1")
                && after.equals("m")
                && page.isNumber(index + 2)
                && page.token(index + 2).form().length() == 2) {
            number("height_cm", "1" + page.token(index + 2).form(), index, index + 3);
        } else if ((form.equals("1") || page.is(index - 2, "un"))
                && (page.is(index - 1, "metr") || after.equals("metr"))) {
            metres(index, form);
        } else if (form.length() == 4
                && form.startsWith("1.")
                && (after.equals("m") || named)
                && !page.isAny(index + 2, Set.of("/", "²", "2"))
                && !page.is(index - 1, "/")) {
            number(
                    "height_cm",
                    new BigDecimal(form).movePointRight(2).toPlainString(),
                    index,
                    after.equals("m") ? index + 2 : index + 1); // « taille 1,60 »
        } else if (form.length() == 3 && digits(form) && (after.equals("cm") || named)) {
            number("height_cm", form, named ? index - 1 : index, after.equals("cm") ? index + 2 : index + 1);
        }
    }

    /** « Un mètre soixante-dix-huit », « 1 mètre 78 ». */
    private void metres(int index, String form) {
        boolean figures = form.equals("1");
        int at = figures ? index + 2 : index;
        if (page.isNumber(at) && page.token(at).form().length() == 2) {
            number("height_cm", "1" + page.token(at).form(), figures ? index : index - 2, at + 1);
        }
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    /** A pressure below 140/90 is no uncontrolled hypertension. A higher one, once, says nothing. */
    private void pressure(int index) {
        boolean over = page.is(index + 1, "/") || page.is(index + 1, "sur");
        if (!over || !page.isNumber(index + 2)) {
            return;
        }
        int name = index - 1;
        while (index - name <= NAME_REACH
                && (page.is(name, Cue.LINK)
                        || page.is(name, ":")
                        || page.is(name, Cue.NOW)
                        || page.is(name, Cue.NORMAL)
                        || page.isAny(name, MEANWHILE))) {
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
        number(key, number, from, to, Candidate.Age.PLAIN);
    }

    private void number(String key, String number, int from, int to, Candidate.Age age) {
        Value value = new Value.Quantity(new BigDecimal(number));
        boolean refused = dictionary
                .check(key, value)
                .filter(problem -> problem.isError())
                .isPresent();
        if (!refused) {
            read.add(new Candidate(key, value, null, null, age, List.of(page.quote(from, to))));
        }
    }
}

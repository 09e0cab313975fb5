package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads who the patient is: birth, age and partner, and by readers of their own the sex and the body. */
final class PersonReader {

    private static final Set<String> TITLES =
            Set.of("mr", "m", "monsieur", "mme", "madam", "mlle", "pt", "pte", "dame", "patient", "homm", "femm");
    private static final int YOUNGEST = 5;
    private static final int LONGEST_NAME = 7;
    private static final int ADULT = 18;
    private static final int DISEASE_REACH = 9;
    private static final int ONSET_REACH = 5;
    private static final Set<String> ONSETS = Set.of("diagnos", "decouv", "debut", "revel", "apparu");
    private static final Set<String> CLOSE = Set.of(",", ";", ".", "-", ":");

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;
    private final Dictionary dictionary;
    private final SexReader sexes;
    private final List<Candidate> read = new ArrayList<>();

    PersonReader(Page page, Zones zones, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
        this.dictionary = dictionary;
        this.sexes = new SexReader(page, zones);
    }

    List<Candidate> read() {
        read.addAll(sexes.read());
        for (DateMention date : dates) {
            birth(date);
        }
        for (int i = 0; i < page.size(); i++) {
            if (page.isNumber(i) && !zones.elsewhere(i)) {
                age(i);
            }
        }
        read.addAll(new BodyReader(page, zones, dictionary).read());
        read.addAll(new OxygenReader(page, zones).read());
        return read;
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
        boolean said = before != null && before.is(Cue.BORN) || named(date);
        boolean bracketed = page.is(date.from() - 1, "(")
                && page.is(date.to(), ")")
                && date.date().precision() == PartialDate.Precision.DAY
                && nearTitle(date.from());
        if (said || bracketed) {
            int quoted = before != null && before.is(Cue.BORN) ? before.from() : date.from();
            read.add(Candidate.of("birth_date", new Value.Day(date.date()), page.quote(quoted, date.to())));
        }
    }

    /** « Monsieur Reto ZGRAGGENER, 23.08.1970 »: a day of long ago right behind the title and name of the patient. */
    private boolean named(DateMention date) {
        int at = date.from() - 1;
        while (date.from() - at <= LONGEST_NAME
                && page.has(at)
                && (inName(at) || page.is(at, ",") && at == date.from() - 1)) {
            at--;
        }
        return date.date().precision() == PartialDate.Precision.DAY
                && date.date().latest().isBefore(page.reference.minusYears(ADULT - 1))
                && at < date.from() - 1
                && page.isAny(at, WordList.CIVILITY)
                && page.hit(at) instanceof Hit title
                && !sexes.addressed(title);
    }

    private boolean inName(int index) {
        boolean word = page.token(index).isWord()
                && page.hit(index) == null
                && Character.isUpperCase(page.token(index).raw().charAt(0));
        boolean initial = page.is(index, ".")
                && page.has(index - 1)
                && page.token(index - 1).raw().length() == 1;
        return !page.isAny(index, WordList.CIVILITY)
                && (word || initial || page.is(index, "-") || page.isAny(index, WordList.NAME_PARTICLE));
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
        boolean aged = page.is(index - 1, "avez") // « vous avez 44 ans », in a letter to the patient
                || page.is(index - 1, Cue.AGE) && !(page.is(index - 1, "a") && begun(index))
                || page.is(index - 1, "de") && page.is(index - 2, Cue.AGE);
        boolean nearby = false;
        boolean since = false;
        int passed = 0;
        for (int i = index - 1; i >= 0 && index - i - passed <= 8 && !page.isBreak(i) && !aged; i--) {
            int open = page.is(i, ")") ? opening(i) : i;
            passed += i - open; // « Mme R. (Strasbourg, Dr L.), 67 ans »
            i = open;
            Hit before = page.hit(i);
            boolean other = before != null
                    && (before.is(Cue.SINCE)
                            || before.is(Cue.AGO)
                            || before.is(Cue.FOR)
                            || before.is(Cue.PARTNER) && !page.isAny(i, TITLES)
                            || before.has(Term.Relation.class) && !page.isAny(i, TITLES)
                            || before.has(Term.DrugName.class));
            if (other || page.is(i, "mari")) {
                return; // « marié, femme 33 ans »
            }
            since |= onset(i);
            nearby |= (page.isAny(i, TITLES)
                            || page.token(i).raw().equals("H")
                            || page.token(i).raw().equals("F"))
                    && (before == null || !sexes.addressed(before));
        }
        if (aged || nearby && !since || besideDisease(index, years.to())) {
            Value age = new Value.Quantity(new BigDecimal(page.token(index).form()));
            boolean refused = Double.parseDouble(page.token(index).form()) < YOUNGEST // « évolution 2 a »
                    || dictionary
                            .check("age_years", age)
                            .filter(problem -> problem.isError())
                            .isPresent();
            if (!refused) {
                read.add(Candidate.of("age_years", age, page.quote(index, index + 2)));
            }
        }
    }

    /** The bracket that opens before one that closes, in the same line; else the index itself. */
    private int opening(int close) {
        int at = close - 1;
        while (at >= 0 && !page.isBreak(at) && !page.is(at, ")") && !page.is(at, "(")) {
            at--;
        }
        return page.is(at, "(") ? at : close;
    }

    /** « SSc diffuse, 44 ans », « 44 ans, lupus »: the age of an adult by itself, beside the disease; « SSc (20 ans) » may be how long. */
    private boolean besideDisease(int index, int to) {
        boolean opens = index == page.sentenceStart(index) || page.is(index - 1, ",") || page.is(index - 1, "-");
        boolean closes = page.isBreak(to) || page.isAny(to, CLOSE);
        int first = Math.max(page.lineStart(index), index - DISEASE_REACH);
        boolean disease = IntStream.range(first, Math.min(page.sentenceEnd(index), to + DISEASE_REACH))
                .mapToObj(page::startingAt)
                .anyMatch(PersonReader::disease);
        return opens
                && closes
                && IntStream.range(first, Math.min(page.sentenceEnd(index), to + DISEASE_REACH))
                        .noneMatch(this::onset)
                && disease
                && page.token(index).form().length() == 2
                && Integer.parseInt(page.token(index).form()) >= ADULT;
    }

    /** « Lupus diagnostiqué à Lyon, 22 ans » may be the age of then. */
    private boolean onset(int index) {
        return ONSETS.stream().anyMatch(page.token(index).form()::startsWith);
    }

    /** « Début a 19 ans », typed without accents. */
    private boolean begun(int index) {
        return IntStream.range(Math.max(page.sentenceStart(index), index - ONSET_REACH), index)
                .anyMatch(this::onset);
    }

    private static boolean disease(@Nullable Hit hit) {
        return hit != null
                && hit.term(Term.Finding.class)
                        .filter(finding -> finding.yes().stream()
                                .anyMatch(claim -> claim.key().equals("disease")))
                        .isPresent();
    }

    /** « depuis l'âge de 19 ans », « à l'âge de 19 ans »: an age of the past. */
    private boolean once(int index) {
        Hit words = page.endingAt(index);
        return words != null && words.is(Cue.AGE) && page.is(words.from() - 1, "'") && page.is(words.from() - 2, "l");
    }
}

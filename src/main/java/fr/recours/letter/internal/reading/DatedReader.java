package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the data elements that are dates: « premiers symptômes hors Raynaud nov. 2022 ». */
final class DatedReader {

    private static final int REACH = 9;
    private static final String STABLE = "stable_since";
    private static final String SMOKING_STOPPED = "smoking_stopped_on";
    private static final Set<String> DATING = Set.of(
            "remontent",
            "remontant",
            "remont",
            "datent",
            "dat",
            "apparu",
            "venu",
            "survenu",
            "debut",
            "commenc",
            "install");

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;
    private final TakenUp takenUp;
    private final Set<DateMention> used = new HashSet<>();

    DatedReader(Page page, Zones zones, List<DateMention> dates) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
        this.takenUp = new TakenUp(page);
    }

    List<Candidate> read() {
        List<Candidate> read = new ArrayList<>();
        List<Candidate> implied = new ArrayList<>();
        for (Hit hit : page.hits) {
            hit.term(Term.Dated.class)
                    .filter(dated -> !zones.elsewhere(hit.from()))
                    .ifPresent(dated -> {
                        DateMention before =
                                dated.key().equals(STABLE) && after(hit) == null ? led(hit) : explained(hit);
                        before = before == null ? together(hit) : before;
                        DateMention date = before == null ? after(hit) : before;
                        if (date != null) {
                            used.add(date);
                            boolean again = dated.key().equals(SMOKING_STOPPED) && takenUp.after(hit);
                            if (again || ofOneDrug(hit, dated)) {
                                return;
                            }
                            int from = Math.min(hit.from(), date.from());
                            (dated.implied() ? implied : read)
                                    .add(Candidate.of(
                                            dated.key(),
                                            new Value.Day(date.date()),
                                            page.quote(from, Math.max(hit.to(), date.to()))));
                        }
                    });
        }
        Optional<Value> first = Stream.concat(
                        read.stream().filter(told -> implied.stream()
                                .anyMatch(sign -> sign.key().equals(told.key()))),
                        implied.stream().sorted(Comparator.comparing(DatedReader::latest)))
                .map(Candidate::value)
                .findFirst();
        implied.stream()
                .filter(sign -> first.filter(sign.value()::equals).isPresent())
                .forEach(read::add); // the same day told by a sign is told once more
        return read;
    }

    private static LocalDate latest(Candidate sign) {
        return ((Value.Day) sign.value()).date().latest();
    }

    /** « 8 mg de Cortancyl inchangés depuis juillet »: of that drug, which may have begun long before. */
    private boolean ofOneDrug(Hit hit, Term.Dated dated) {
        Hit before = page.endingAt(page.is(hit.from() - 1, ",") ? hit.from() - 1 : hit.from());
        boolean dose = before != null
                && before.term(Term.UnitName.class)
                        .filter(unit -> unit.unit().startsWith("dose:"))
                        .isPresent();
        return dated.key().equals(STABLE)
                && page.token(hit.from()).form().startsWith("inchang")
                && !(page.is(hit.from() - 1, ",")
                        && page.token(hit.from())
                                .raw()
                                .endsWith("s")) // « Cortancyl 10 mg/j et Plaquenil 400 mg/j, inchangés »
                && before != null
                && (dose || before.has(Term.DrugName.class));
    }

    /** « Depuis octobre 2017 (premier signe hors Raynaud) »: what stands in brackets says what the date before is of. */
    private @Nullable DateMention explained(Hit hit) {
        boolean bracketed = page.is(hit.from() - 1, "(") && page.is(hit.to(), ")");
        return !bracketed
                ? null
                : dates.stream()
                        .filter(date -> date.to() == hit.from() - 1)
                        .findFirst()
                        .orElse(null);
    }

    /** « Depuis le 12/05/2026, traitement inchangé », « depuis cette date ttt inchangé »: the date that opens the sentence. */
    private @Nullable DateMention led(Hit hit) {
        int before = page.is(hit.from() - 1, ",") ? hit.from() - 1 : hit.from();
        return dates.stream()
                .filter(date -> date.to() == before
                        && date.role() == Cue.SINCE
                        && date.roleFrom() == page.sentenceStart(hit.from()))
                .findFirst()
                .orElse(null);
    }

    /** « A débuté au printemps 2023, en même temps que le Raynaud »: the date told before, in the sentence. */
    private @Nullable DateMention together(Hit hit) {
        boolean together = page.is(hit.from(), "en") && page.is(hit.from() + 1, "meme");
        return dates.stream()
                .filter(date -> together && date.to() <= hit.from() && date.from() >= page.sentenceStart(hit.from()))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** Dates that tell one of these elements, and therefore nothing of a treatment beside them. */
    Set<DateMention> used() {
        return used;
    }

    /** The date that follows, with nothing between but words that lead to it. */
    private @Nullable DateMention after(Hit hit) {
        for (DateMention date : dates) {
            if (date.from() >= hit.to() && date.from() - hit.to() <= REACH) {
                return leads(hit.to(), date.roleFrom()) ? date : null;
            }
        }
        return null;
    }

    /** « Premier symptôme : dyspnée, février 2018 ». */
    private boolean named(int from, int comma) {
        return page.is(from, ":") && comma == from + 2 && page.token(from + 1).isWord();
    }

    /** « Les premiers symptômes, hors Raynaud, remontent à il y a trois ans », « la sclérodactylie est venue bien après, en 2017 ». */
    private boolean dates(int from, int comma, int to) {
        boolean before = comma == to - 1
                && IntStream.range(from, comma).anyMatch(i -> page.isAny(i, DATING))
                && IntStream.range(from, comma).allMatch(i -> page.token(i).isWord());
        boolean behind = comma == from
                && IntStream.range(comma + 1, Math.min(to, comma + 3)).anyMatch(i -> page.isAny(i, DATING));
        return before || behind;
    }

    private boolean leads(int from, int to) {
        for (int i = from; i < to; i++) {
            Hit hit = page.hit(i);
            boolean other = hit != null
                    && (hit.has(Term.Measure.class) || hit.has(Term.DrugName.class) || hit.has(Term.Dated.class));
            if (other
                    || page.is(i, "et")
                    || page.is(i, ";")
                    || page.is(i, ".")
                    || page.isBreak(i)
                    || page.is(i, ",") && !page.is(to, Cue.SINCE) && !named(from, i) && !dates(from, i, to)) {
                return false;
            }
        }
        return from <= to;
    }
}

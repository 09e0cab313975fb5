package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts the domains a letter tells the letter A of in the BILAG: « BILAG A rénal, B cutané », « BILAG rein A, peau B ». */
final class BilagLetters {

    private static final String COUNT = "bilag_a_count";

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;

    BilagLetters(Page page, Zones zones, List<DateMention> dates) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
    }

    List<Candidate> read() {
        List<Candidate> read = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.is(i, "bilag") && !zones.elsewhere(i) && !zones.supposed(i)) {
                count(i, read);
            }
        }
        return read;
    }

    private void count(int name, List<Candidate> read) {
        int start = page.sentenceStart(name);
        int end = end(name);
        int[] graded = IntStream.range(start, end).filter(this::graded).toArray();
        boolean denied = IntStream.range(start, end)
                .anyMatch(i -> page.is(i, Cue.NEGATION) || page.is(i, Cue.PLANNED) || changed(i));
        int severe = IntStream.of(graded)
                .filter(i -> raw(i).equals("A"))
                .map(this::domains)
                .sum();
        if (severe == 0 || denied) {
            return;
        }
        int from = Math.min(name, graded[0]);
        int to = Math.max(name, graded[graded.length - 1]) + 1;
        boolean earlier = IntStream.range(start, to).anyMatch(i -> page.is(i, Cue.EARLIER));
        read.add(new Candidate(
                COUNT,
                new Value.Quantity(BigDecimal.valueOf(severe)),
                null,
                dates.stream()
                        .filter(date -> date.from() >= start && date.to() <= page.sentenceEnd(name))
                        .map(DateMention::date)
                        .findFirst()
                        .orElse(null),
                earlier ? Age.EARLIER : Age.PLAIN,
                List.of(page.quote(from, to))));
    }

    private int end(int name) {
        return IntStream.range(name, page.sentenceEnd(name))
                .filter(i -> page.is(i, ";"))
                .findFirst()
                .orElse(page.sentenceEnd(name));
    }

    /** A letter from A to E with its domain on one side: « A rénal », « rein : A », « A (peau) ». */
    private boolean graded(int index) {
        boolean letter = raw(index).length() == 1 && "ABCDE".contains(raw(index));
        int before = page.is(index - 1, ":") || page.is(index - 1, "=") ? index - 2 : index - 1;
        int after = page.is(index + 1, "(") || page.is(index + 1, ":") ? index + 2 : index + 1;
        return letter && (page.isAny(after, WordList.BILAG_DOMAIN) || page.isAny(before, WordList.BILAG_DOMAIN));
    }

    /** « Passage de BILAG A rénal à B »: which of them holds is not told. */
    private boolean changed(int index) {
        return page.isAny(index, Set.of("passag", "pass", "→", "puis"));
    }

    /** « A hématologique et musculo-squelettique »: how many domains have the letter. */
    private int domains(int letter) {
        int domains = 1;
        for (int i = letter + 1;
                page.has(i) && !page.isAny(i, Set.of(",", ";", "(", ".")) && raw(i).length() > 1;
                i++) {
            domains += page.is(i, "et") && page.isAny(i + 1, WordList.BILAG_DOMAIN) ? 1 : 0;
        }
        return domains;
    }

    private String raw(int index) {
        return page.token(index).raw();
    }
}

package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values told beside one say of its age and its date. */
final class NeighbourValues {

    private static final Set<String> AND = Set.of("et", "et la", "et une", "et le", "et un", ",", ", la", "/");

    private static final Set<String> BETWEEN_VALUES = Set.of(
            "", ",", "et", ";", "/", "-", ", et", "et la", "et une", "et le", "et un", ", la", ", une", ", le", ", un");

    private static final Set<String> ARTICLES = Set.of("une", "un", "la", "le");

    private final Page page;
    private final ValueScan values;
    private final List<Candidate> read;

    /** @param read the values read so far, to which others are added while this is asked */
    NeighbourValues(Page page, ValueScan values, List<Candidate> read) {
        this.page = page;
        this.values = values;
        this.read = read;
    }

    /**
     * What is told of the age of a value. « (Rodnan passé de 32 à 9) » behind a word of the past is older with all its values.
     *
     * @param from index of the name
     * @param told of the value itself
     */
    Age age(int from, Age told, DataElement element) {
        boolean aside = page.is(from - 1, "(") && values.ageBefore(from) == Age.EARLIER;
        if (aside || compared(from, element)) {
            return Age.EARLIER;
        }
        return told != Age.PLAIN ? told : before(from);
    }

    /** « CVF à 67 %, pour une CVF à 79 % en 2023 »: the second is what the first is compared with. */
    private boolean compared(int from, DataElement element) {
        int start = page.token(page.sentenceStart(from)).start();
        int name = page.token(from).start();
        return page.is(from - 2, "pour")
                && page.isAny(from - 1, ARTICLES)
                && read.stream()
                        .filter(one -> one.key().equals(element.key()))
                        .map(one -> one.quotations().getFirst().start())
                        .anyMatch(at -> at >= start && at < name);
    }

    /** What the words before say of the age of a value; « la CVF était à 84 % et la DLCO à 55 % »: of both values. */
    private Age before(int from) {
        Age own = values.ageBefore(from);
        boolean series = read.size() > 1
                && read.get(read.size() - 2).key().equals(read.getLast().key());
        if (own != Age.PLAIN || series || read.isEmpty() || read.getLast().age() != Age.EARLIER) {
            return own; // « CVF 85 % contre 97 %, DLCO 63 % »: today's again
        }
        int end = read.getLast().quotations().getFirst().end();
        int start = page.token(from).start();
        boolean joined =
                end <= start && AND.contains(page.text.substring(end, start).strip());
        return joined ? Age.EARLIER : own;
    }

    /** « CVF 58 %, DLCO 38 % (12/02/26) »: a date after the last of several values is that of all. */
    void shareDate(int from, PartialDate date, @Nullable PartialDate scope) {
        int start = page.token(from).start();
        for (int i = read.size() - 1; i >= 0; i--) {
            Candidate before = read.get(i);
            int end = before.quotations().getFirst().end();
            String between = end <= start ? page.text.substring(end, start).strip() : "";
            boolean adjacent = end <= start
                    && BETWEEN_VALUES.contains(between)
                    && page.text.substring(end, start).indexOf('\n') < 0;
            boolean dated = before.date() != null && !before.date().equals(scope); // not by its examination
            if (!adjacent || dated) {
                return;
            }
            read.set(i, before.on(date));
            start = before.quotations().getFirst().start();
        }
    }
}

package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.reading.Polarity.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the pluses and minuses that are results: « VIH- », « AgHBs - anti-HBc + VHC - ». */
final class SignResults {

    private static final Set<String> ENDS = Set.of(",", ";", ".", "(", ")", "avec");

    private static final Set<String> STOPS = Set.of(",", ";", ".", ")");
    private static final int LONGEST_LABEL = 5;
    private static final int LONGEST_NAME = 3;

    private final Page page;

    SignResults(Page page) {
        this.page = page;
    }

    /** A plus or a minus that is a result: it touches the test, or nothing but an end follows it. */
    @Nullable
    Polarity at(Hit hit, int at, boolean test) {
        if (!test && !page.touchesNext(hit.to() - 1)) {
            return shortMinus(hit, at) ? new Polarity(Kind.DENIED, hit.from(), at + 1) : null;
        }
        boolean minus = page.is(at, "-");
        boolean plus = page.is(at, "+");
        if (!minus && !plus || at == 0) {
            return null;
        }
        int end = at + 1;
        while (page.is(end, "+")) {
            end++;
        }
        boolean attached = at == hit.to()
                && page.touchesNext(at - 1)
                && !(page.touchesNext(at) && page.token(end).isWord());
        boolean described = test
                && plus
                && page.has(end)
                && page.token(end).isWord()
                && page.hit(end) == null; // « FAN + mouchetés »
        boolean parted = page.is(end, "/") && !page.touchesNext(end - 1); // « ARN pol III + / ACR-EULAR ok »
        boolean dated = test && page.is(end, Cue.ON_DAY) && page.isNumber(end + 1); // « bHCG - le 20/05 »
        boolean last = described || dated || parted || !page.has(end) || page.isBreak(end) || page.isAny(end, ENDS);
        return attached || last || signStyle(hit, end)
                ? new Polarity(plus ? Kind.AFFIRMED : Kind.DENIED, hit.from(), end)
                : null;
    }

    /**
     * « UD - », « UD –, RGO + »: behind the abbreviation of a finding a minus that nothing follows, or that is one of a list of signs,
     * is its result; « UD - RGO - Raynaud » is a list.
     */
    private boolean shortMinus(Hit hit, int at) {
        String name = page.token(hit.from()).raw();
        boolean label = hit.to() == hit.from() + 1
                && at == hit.to()
                && name.length() <= LONGEST_LABEL
                && name.equals(name.toUpperCase(Locale.ROOT));
        return label && page.is(at, "-") && (ends(at + 1) || signed(at + 1));
    }

    private boolean ends(int index) {
        return !page.has(index) || page.isBreak(index) || page.isAny(index, STOPS);
    }

    /** Words with a sign each, up to the end. */
    private boolean signed(int from) {
        int last = page.sentenceEnd(from) - 1;
        while (page.is(last, ".")) {
            last--;
        }
        int comma = IntStream.rangeClosed(from, last)
                .filter(i -> page.isAny(i, STOPS))
                .findFirst()
                .orElse(last + 1);
        int words = 0;
        for (int i = from; i < comma; i++) {
            boolean sign = page.is(i, "-") || page.is(i, "+");
            if (sign ? words == 0 : !page.token(i).isWord() || ++words > LONGEST_NAME) {
                return false;
            }
            words = sign ? 0 : words;
        }
        return comma > from && words == 0;
    }

    /** « AgHBs - anti-HBc + VHC - »: in a list that ends with a sign each sign is the result before it. */
    private boolean signStyle(Hit hit, int end) {
        int at = end;
        while (page.has(at) && page.sentence(at) == page.sentence(hit.from())) {
            Hit next = page.startingAt(at);
            if (next == null || Results.test(next) == null) {
                return false;
            }
            at = next.to();
            boolean sign = page.is(at, "-") || page.is(at, "+");
            if (sign && (!page.has(at + 1) || page.isBreak(at + 1) || page.isAny(at + 1, Set.of(",", ";", ".", ")")))) {
                return true;
            }
            Hit result = page.startingAt(at);
            boolean said = result != null && (result.is(Cue.NEGATIVE) || result.is(Cue.POSITIVE));
            at = said && result != null ? result.to() : at;
            if (!sign && !said) {
                return false;
            }
            at = sign && !said ? at + 1 : at;
        }
        return false;
    }
}

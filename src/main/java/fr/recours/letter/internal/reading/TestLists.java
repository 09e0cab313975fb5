package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Polarity.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the result that a list of tests shares: « VIH HTLV VHC nég », « sérologies négatives : VIH, VHB ». */
final class TestLists {

    /** « De même que », « tout comme », « ainsi que ». */
    private static final Set<String> LIKEWISE = Set.of("de", "meme", "que", "qu", "'", "tout", "comm", "ainsi");

    private static final Set<String> AFTER_ANSWER = Set.of(",", ".", ";", ")");

    private final Page page;
    private final Results results;

    TestLists(Page page, Results results) {
        this.page = page;
        this.results = results;
    }

    /** The result of the last test of a list holds for those before it: « VIH HTLV Hbs VHC nég ». */
    @Nullable
    Polarity listed(Hit hit) {
        Hit member = hit;
        for (int passed = 0; passed < 12; passed++) {
            int at = behindAside(member.to());
            int from = at;
            while (page.isAny(at, WordList.AMONG_TESTS) && test(at) == null && at - from < 4) {
                at++;
            }
            Hit next = page.startingAt(at);
            if (next == null || test(at) == null || page.sentence(at) != page.sentence(hit.from())) {
                return null;
            }
            Polarity result = results.after(next, true);
            if (result != null) {
                return new Polarity(result.kind(), hit.from(), result.to());
            }
            member = next;
        }
        return null;
    }

    /** « VIH et HTLV négatives, de même que l'antigène HBs »: the result told before is that of the test behind too. */
    @Nullable
    Polarity likewise(Hit hit) {
        int at = hit.from();
        while (page.isAny(at - 1, WordList.AMONG_TESTS) && page.token(at - 1).isWord() || page.is(at - 1, "'")) {
            at--;
        }
        int first = at - 1;
        while (page.isAny(first, LIKEWISE)) {
            first--;
        }
        Hit result = page.is(first, ",") ? page.endingAt(first) : page.endingAt(first + 1);
        boolean told = first < at - 2
                && result != null
                && page.sentence(result.from()) == page.sentence(hit.from())
                && (result.is(Cue.NEGATIVE) || result.is(Cue.POSITIVE));
        return told && result != null
                ? new Polarity(result.is(Cue.NEGATIVE) ? Kind.DENIED : Kind.AFFIRMED, result.from(), hit.to())
                : null;
    }

    /** « K/hémopathie/psy/OH : 0 », « silice/solvants/bléo 0 »: names with slashes between, and one answer behind them. */
    @Nullable
    Polarity slashed(Hit hit) {
        Hit member = hit;
        int end = hit.to();
        while (page.is(end, "/") && page.has(end + 1) && page.token(end + 1).isWord()) {
            Hit next = page.startingAt(end + 1);
            member = next != null && next.has(Finding.class) ? next : member;
            end = next == null ? end + 2 : next.to();
        }
        boolean marked = page.is(end, ":") || page.is(end, "=");
        boolean own = page.is(end - 2, ":") && (page.is(end - 1, "0") || page.is(end - 1, "non"));
        if (member != hit && member.to() == end && own) {
            return new Polarity(Kind.DENIED, hit.from(), end); // « OH : 0 » is one saying
        }
        if (end == hit.to() || member.to() != end) {
            return end == hit.to() ? null : denied(hit, marked ? end + 1 : end);
        }
        Polarity result = marked ? results.after(member, true) : denied(hit, end);
        return result == null || result.kind() == Kind.AFFIRMED
                ? null
                : new Polarity(result.kind(), hit.from(), result.to());
    }

    /** The answer that none of the list is, and nothing behind it that it may be of. */
    private @Nullable Polarity denied(Hit hit, int answer) {
        boolean none = page.startingAt(answer) instanceof Hit word && word.is(Cue.NEGATIVE);
        boolean alone = page.isBreak(answer + 1) || page.isAny(answer + 1, AFTER_ANSWER);
        return none && alone ? new Polarity(Kind.DENIED, hit.from(), answer + 1) : null;
    }

    /** « VIH, HTLV (endémie), VHC négatifs »: the index behind a word in brackets. */
    private int behindAside(int index) {
        boolean aside = page.is(index, "(") && page.is(index + 2, ")") && test(index + 1) == null;
        return aside ? index + 3 : index;
    }

    private @Nullable Finding test(int index) {
        Hit hit = page.startingAt(index);
        return hit == null ? null : Results.test(hit);
    }

    static boolean antibody(Hit hit) {
        return hit.term(Finding.class)
                .filter(finding ->
                        finding.yes().stream().anyMatch(claim -> claim.key().equals("antibodies")))
                .isPresent();
    }

    /** « Les anti-centromères et les anti-Scl70 sont absents »: one word for both, in the plural. */
    @Nullable
    Polarity bothAbsent(Hit hit) {
        int at = page.is(hit.to(), "et") ? hit.to() + 1 : hit.to();
        Hit next = page.startingAt(page.is(at, "les") || page.is(at, "des") ? at + 1 : at);
        Polarity result = at > hit.to() && next != null && antibody(next) ? results.after(next, true) : null;
        return result != null
                        && result.kind() == Kind.DENIED
                        && page.token(result.to() - 1).raw().endsWith("s")
                ? new Polarity(Kind.DENIED, hit.from(), result.to())
                : null;
    }

    /** « Sérologies négatives : VIH, VHB, VHC », « sérologies négatives (VIH, VHB) », « négativité des sérologies VIH ». */
    @Nullable
    Polarity before(Hit hit) {
        int first = page.sentenceStart(hit.from());
        boolean opened = false;
        for (int i = hit.from() - 1; i >= first && hit.from() - i < 24; i--) {
            Hit other = page.hit(i);
            boolean mark =
                    page.is(i, ":") || page.is(i, "(") || page.is(i, "de") || page.is(i, "du") || page.is(i, "pour");
            opened |= mark;
            boolean negative = other != null
                    && (other.is(Cue.NEGATIVE) || other.is(Cue.POSITIVE))
                    && !page.is(i, "+")
                    && !page.is(i, "non");
            if (negative && other != null) {
                boolean heads =
                        (opened || page.is(other.from() - 1, "serologi") || page.is(other.from() - 2, "serologi"))
                                && !page.is(other.from() - 1, ":")
                                && !ownsResult(other.from());
                return heads
                        ? new Polarity(other.is(Cue.NEGATIVE) ? Kind.DENIED : Kind.AFFIRMED, other.from(), hit.to())
                        : null;
            }
            boolean member = other != null && Results.test(other) != null;
            if (!member
                    && !mark
                    && !page.isAny(i, WordList.AMONG_TESTS)
                    && !page.isNumber(i)
                    && !page.isAny(i, WordList.TEST_HEADING)) {
                return null;
            }
        }
        return null;
    }

    /** Whether the result before belongs to a test of its own: « VIH négatif, VHC … ». */
    private boolean ownsResult(int index) {
        Hit before = page.endingAt(index);
        return before != null && Results.test(before) != null;
    }
}

package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells how the ejection fraction was measured, where its examination is named beside it: « FEVG 62 % en écho », « ETT : FEVG 62 % ». */
final class EjectionMethod {

    private static final String METHOD = "lvef_method";
    private static final Map<String, String> METHODS = Map.of("echo", "echo", "mri", "MRI");
    private static final int REACH_AFTER = 14;
    private static final int DENIAL_REACH = 3;
    private static final Set<String> SMALL = Set.of(
            "du", "de", "d", "le", "en", "et", "a", "date", "ce", "cardiaqu", "transthoraciqu", "montr", "doppler");
    private static final Set<String> LEADING = Set.of("a", "en", "(", "'", "par", "au", "la");

    private final Page page;
    private final Examinations examinations;

    EjectionMethod(Page page, Examinations examinations) {
        this.page = page;
        this.examinations = examinations;
    }

    /**
     * Adds the method of the value that was chosen; none when its mentions name several.
     *
     * @param earlier older values, which the same method may have measured
     */
    void read(Map<String, ReadValue> facts, List<ReadValue> earlier) {
        ReadValue fraction = facts.get("lvef_pct");
        if (fraction == null || facts.containsKey(METHOD)) {
            return;
        }
        List<ReadValue> told = fraction.quotations().stream()
                .map(this::told)
                .filter(Objects::nonNull)
                .toList();
        if (told.stream().map(ReadValue::value).distinct().count() == 1) {
            ReadValue method = told.getFirst();
            List<Quotation> words = Stream.concat(
                            method.quotations().stream(),
                            earlier.stream()
                                    .filter(value -> value.key().equals(fraction.key()))
                                    .flatMap(value -> value.quotations().stream())
                                    .map(this::told)
                                    .filter(other ->
                                            other != null && other.value().equals(method.value()))
                                    .flatMap(other -> other.quotations().stream()))
                    .distinct()
                    .toList();
            facts.put(METHOD, new ReadValue(METHOD, method.value(), null, null, words));
        }
    }

    private @Nullable ReadValue told(Quotation fraction) {
        int from = 0;
        while (page.has(from) && page.token(from).end() <= fraction.start()) {
            from++;
        }
        int to = from;
        while (page.has(to) && page.token(to).start() < fraction.end()) {
            to++;
        }
        Hit examination = after(from + 1, to).orElse(before(from)); // a date may be quoted: « 42 % en IRM du 21/04 »
        String code = examination == null ? null : METHODS.get(context(examination));
        return code == null || examination == null
                ? null
                : new ReadValue(
                        METHOD,
                        new Value.Code(code),
                        null,
                        null,
                        List.of(page.quote(examination.from(), examination.to()), fraction));
    }

    /** « FEVG à 64 % et PAPs à 23 mmHg à l'échographie »: an examination named behind, in the same sentence. */
    private Optional<Hit> after(int from, int to) {
        int last = Math.min(page.sentenceEnd(to - 1), to + REACH_AFTER);
        for (int i = from; i < last && !page.is(i, ";"); i++) {
            Hit hit = page.startingAt(i);
            if (hit != null && hit.has(Term.Examination.class)) {
                return page.isAny(i - 1, LEADING) && !page.is(hit.to(), ":") && !denied(hit)
                        ? Optional.of(hit)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The examination the value stands under, unless it was not made. */
    private @Nullable Hit before(int from) {
        String context = examinations.context(from);
        for (int i = from - 1; i >= 0 && METHODS.containsKey(context); i--) {
            Hit hit = page.startingAt(i);
            if (hit != null && hit.has(Term.Examination.class)) {
                return context(hit).equals(context) && !denied(hit) && !ofOther(hit.to()) ? hit : null;
            }
        }
        return null;
    }

    /** « Échographie abdominale », « IRM cérébrale »: a word we do not know may name another organ. */
    private boolean ofOther(int index) {
        return page.has(index)
                && page.token(index).isWord()
                && page.hit(index) == null
                && !page.isAny(index, SMALL)
                && !page.isAny(index, WordList.DONE);
    }

    private boolean denied(Hit examination) {
        for (int i = examination.to(); i < examination.to() + DENIAL_REACH && page.has(i); i++) {
            boolean not = (page.is(i, "non") || page.is(i, "pas"))
                    && (page.isAny(i + 1, WordList.CARRIED_OUT) || page.is(i + 1, "encor"));
            if (not || page.is(i, Cue.PLANNED)) {
                return true;
            }
        }
        return false;
    }

    private static String context(Hit hit) {
        return hit.term(Term.Examination.class).map(Term.Examination::context).orElse("");
    }
}

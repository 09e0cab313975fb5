package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells of which day a finding is: of the examination that shows it, or the one beside the result of a test. */
final class FindingDates {

    private static final int UNDER_REACH = 8;
    private static final int LONGEST_MONTHS = 9;

    /** What is done or decided on a day of its own. */
    private static final Set<String> DECIDED = Set.of("ahsct_contraindication_declared", "rhc_done");

    private final Page page;
    private final Examinations examinations;
    private final List<DateMention> dates;

    FindingDates(Page page, Examinations examinations, List<DateMention> dates) {
        this.page = page;
        this.examinations = examinations;
        this.dates = dates;
    }

    @Nullable
    PartialDate of(Hit hit, Finding finding, Polarity polarity, DataElement element) {
        if (measured(element)) {
            return examinations.date(hit.from(), element);
        }
        PartialDate own = finding.test() || decided(polarity, element) ? beside(hit, polarity, element.key()) : null;
        return own == null ? shown(hit, element) : own;
    }

    /** « Enceinte en 2023 », « neurolupus (2019) »: right behind it a year that is over, or a day as long ago as a pregnancy lasts. */
    boolean past(Hit hit) {
        int next = page.is(hit.to(), "(") ? hit.to() + 1 : hit.to();
        return dates.stream()
                .filter(date -> (date.roleFrom() == next || date.from() == next) && date.role() != Cue.SINCE)
                .anyMatch(date -> date.date().precision() == PartialDate.Precision.YEAR
                        ? date.date().latest().isBefore(page.reference)
                        : date.date().latest().isBefore(page.reference.minusMonths(LONGEST_MONTHS)));
    }

    /** « Les bHCG du 18 novembre sont négatifs », « bHCG négatifs le 26/01/2026 », « négatif (26/01/2026) ». */
    private @Nullable PartialDate beside(Hit hit, Polarity polarity, String key) {
        int next = page.is(polarity.to(), "(") ? polarity.to() + 1 : polarity.to();
        return dates.stream()
                .filter(date -> date.from() >= hit.to() && date.to() <= polarity.to()
                        || date.roleFrom() == next
                        || date.from() == next
                        || next > polarity.to() && bracketed(next, date.from()) && page.is(date.to(), ")"))
                .filter(date -> (date.date().precision() != PartialDate.Precision.YEAR || DECIDED.contains(key))
                        && !page.is(date.to(), ":"))
                .map(DateMention::date)
                .findFirst()
                .orElse(null);
    }

    private static boolean decided(Polarity polarity, DataElement element) {
        return polarity.kind() == Polarity.Kind.AFFIRMED && DECIDED.contains(element.key());
    }

    /** « (RCP locale 01/26) »: nothing closes the bracket before the day. */
    private boolean bracketed(int from, int day) {
        return day > from
                && day - from < UNDER_REACH
                && IntStream.range(from, day).noneMatch(i -> page.is(i, ")") || page.is(i, ";") || page.isBreak(i));
    }

    /** The date of the examination that shows it, named before or right after: « PINS au TDM du 10/02/26 ». */
    private @Nullable PartialDate shown(Hit hit, DataElement element) {
        PartialDate date = examinations.named(hit.from(), element);
        for (int i = hit.to();
                date == null && i < Math.min(page.sentenceEnd(hit.from()), hit.to() + UNDER_REACH);
                i++) {
            if (page.is(i, ",") || page.is(i, ";")) {
                return null;
            }
            date = examinations.named(i, element);
        }
        return date;
    }

    private static boolean measured(DataElement element) {
        return switch (element.type()) {
            case INTEGER, DECIMAL -> true;
            default -> false;
        };
    }
}

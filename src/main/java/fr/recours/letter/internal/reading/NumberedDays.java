package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the numbered days of two pulses, each with its date: « J1 le 05/05/2025, J15 le 19/05/2025 ». */
final class NumberedDays {

    /** The second day that belongs to a first one: two pulses two weeks apart (clinical.md A.4, LES-I4 vi). */
    private static final Map<String, Set<String>> SECOND =
            Map.of("j1", Set.of("j14", "j15"), "j0", Set.of("j14", "j15"));

    private static final Set<String> BETWEEN =
            Set.of("(", ")", ",", ";", "et", "puis", "-", "/", ":", "a", "le", "du", "au");
    private static final int REACH = 7;

    private final Page page;

    NumberedDays(Page page) {
        this.page = page;
    }

    /** Whether the second of two dates is that of the second pulse, with nothing but its number between. */
    boolean pair(DateMention one, DateMention other) {
        boolean numbered = false;
        for (int i = one.to(); i < other.from(); i++) {
            String form = form(i);
            boolean second = SECOND.values().stream().anyMatch(days -> days.contains(form));
            if (!second && !BETWEEN.contains(form) || other.from() - one.to() > REACH) {
                return false;
            }
            numbered |= second;
        }
        return numbered;
    }

    /** The words of both days, where a segment names the first and the second. */
    @Nullable
    Quotation scheme(Segment segment) {
        for (int first = segment.from(); first < segment.to(); first++) {
            Set<String> seconds = SECOND.getOrDefault(form(first), Set.of());
            for (int i = first + 1; i < segment.to(); i++) {
                if (seconds.contains(form(i))) {
                    return page.quote(first, i + 1);
                }
            }
        }
        return null;
    }

    private String form(int index) {
        return page.has(index) ? page.token(index).form() : "";
    }
}

package fr.recours.rcp.internal;

import fr.recours.rcp.OpinionContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One opinion that several hands write: of each part, what this hand changed since it saw it; the rest as it was kept. */
final class SharedOpinion {

    private SharedOpinion() {}

    /** @param seen what the hand had before it, {@code written} what it made of that */
    static OpinionContent merge(OpinionContent seen, OpinionContent kept, OpinionContent written) {
        return new OpinionContent(
                        last(seen.outcome(), kept.outcome(), written.outcome()),
                        last(seen.programme(), kept.programme(), written.programme()),
                        words(seen.reason(), kept.reason(), written.reason()),
                        words(seen.text(), kept.text(), written.text()),
                        words(seen.conditions(), kept.conditions(), written.conditions()),
                        Boolean.TRUE.equals(last(seen.offGuideline(), kept.offGuideline(), written.offGuideline())),
                        words(seen.justification(), kept.justification(), written.justification()),
                        words(seen.dissent(), kept.dissent(), written.dissent()),
                        last(seen.rediscussOn(), kept.rediscussOn(), written.rediscussOn()),
                        all(seen.actions(), kept.actions(), written.actions()))
                .settled();
    }

    /** One choice: the last hand that made it. */
    private static <T> @Nullable T last(@Nullable T seen, @Nullable T kept, @Nullable T written) {
        return Objects.equals(seen, written) ? kept : written;
    }

    /** Nobody's line is lost; one that was changed here goes after those that came meanwhile. */
    private static <T> List<T> all(List<T> seen, List<T> kept, List<T> written) {
        if (kept.equals(seen)) {
            return written;
        }
        List<T> all = new ArrayList<>(kept);
        seen.stream().filter(line -> !written.contains(line)).forEach(all::remove);
        written.stream().filter(line -> !seen.contains(line)).forEach(all::add);
        return all;
    }

    /** This hand's stroke in the words as they are now; where another changed the same words, beneath them. */
    static String words(String seen, String kept, String written) {
        if (kept.equals(seen) || kept.equals(written)) {
            return written;
        }
        Stroke here = Stroke.of(seen, written);
        Stroke there = Stroke.of(seen, kept);
        if (here.from() >= there.to()) {
            int moved = kept.length() - seen.length();
            return kept.substring(0, here.from() + moved) + here.put() + kept.substring(here.to() + moved);
        }
        if (here.to() <= there.from()) {
            return kept.substring(0, here.from()) + here.put() + kept.substring(here.to());
        }
        return here.put().isBlank() ? kept : kept + "\n" + here.put();
    }

    /** What changed between two texts: the characters from one place to another gave way to these. */
    private record Stroke(int from, int to, String put) {

        static Stroke of(String before, String after) {
            int shorter = Math.min(before.length(), after.length());
            int same = 0;
            while (same < shorter && before.charAt(same) == after.charAt(same)) {
                same++;
            }
            int end = 0;
            while (end < shorter - same
                    && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
                end++;
            }
            return new Stroke(same, before.length() - end, after.substring(same, after.length() - end));
        }
    }
}

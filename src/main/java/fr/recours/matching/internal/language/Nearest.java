package fr.recours.matching.internal.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name nearest to a mistyped one. */
public final class Nearest {

    private Nearest() {}

    /** The nearest name, when one is near. */
    public static Optional<String> name(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(name -> -sharedStart(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(typed, name) <= Math.max(2, typed.length() / 2));
    }

    private static int sharedStart(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** {@code ": did you mean 'x'?"}, or nothing when no name is near. */
    public static String hint(String typed, Collection<String> known) {
        return name(typed, known).map(name -> ": did you mean '" + name + "'?").orElse("");
    }

    /** Levenshtein distance where swapping two neighbours counts once, without regard to case. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}

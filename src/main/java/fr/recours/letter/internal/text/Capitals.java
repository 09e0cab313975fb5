package fr.recours.letter.internal.text;

/** Tells whether a letter is typed with capitals, or as a hasty message without. */
final class Capitals {

    /** Fewer sentences tell nothing. */
    private static final int FEWEST = 3;

    private Capitals() {}

    /** Whether most sentences begin with one. */
    static boolean typed(String text) {
        int capital = 0;
        int small = 0;
        for (int i = 0; i + 2 < text.length(); i++) {
            if (text.charAt(i) == '.' && Character.isWhitespace(text.charAt(i + 1))) {
                capital += Character.isUpperCase(text.charAt(i + 2)) ? 1 : 0;
                small += Character.isLowerCase(text.charAt(i + 2)) ? 1 : 0;
            }
        }
        return capital >= FEWEST && capital > small;
    }
}

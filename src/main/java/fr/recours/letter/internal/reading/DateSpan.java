package fr.recours.letter.internal.reading;

import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;

/** A date and the tokens it was read from. */
record DateSpan(int from, int to, PartialDate date) {

    /** No letter tells of an earlier year. */
    static final int OLDEST_YEAR = 1930;

    static PartialDate month(YearMonth month) {
        return PartialDate.parse(month.toString());
    }

    /** A whole number of at most four figures, or 0 when it is none or more than {@code most}. */
    static int whole(String figures, int most) {
        if (figures.isEmpty() || figures.length() > 4 || !figures.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        int number = Integer.parseInt(figures);
        return number <= most ? number : 0;
    }

    /** Two figures are a year of this century when that is not to come, else of the last; any other count but four is none. */
    static int fullYear(int year, int figures, LocalDate written) {
        if (figures == 4) {
            return year;
        }
        int century = 2000 + year <= written.getYear() + 1 ? 2000 : 1900;
        return figures == 2 ? century + year : 0;
    }
}

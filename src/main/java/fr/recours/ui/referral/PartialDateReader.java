package fr.recours.ui.referral;

import fr.recours.matching.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a date as clinicians write it: {@code 2011}, {@code 10/2011}, {@code 15/10/2011}, and the ISO forms of the three. */
final class PartialDateReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[/.\\-\\s]\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private PartialDateReader() {}

    /** Empty when the text is no date, or one that never was (31/02). A year has four digits: 11 could be a day. */
    static Optional<PartialDate> read(String typed) {
        String[] parts = SEPARATOR.split(typed.strip(), -1);
        for (String part : parts) {
            if (!NUMBER.matcher(part).matches()) {
                return Optional.empty();
            }
        }
        try {
            return switch (parts.length) {
                case 1 -> isYear(parts[0]) ? Optional.of(PartialDate.parse(parts[0])) : Optional.empty();
                case 2 -> month(parts);
                case 3 -> day(parts);
                default -> Optional.empty();
            };
        } catch (DateTimeException neverWas) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> month(String[] parts) {
        int year = isYear(parts[0]) ? 0 : 1;
        return isYear(parts[year])
                ? Optional.of(
                        PartialDate.parse(YearMonth.of(Integer.parseInt(parts[year]), Integer.parseInt(parts[1 - year]))
                                .toString()))
                : Optional.empty();
    }

    private static Optional<PartialDate> day(String[] parts) {
        int year = isYear(parts[0]) ? 0 : 2;
        return isYear(parts[year])
                ? Optional.of(PartialDate.of(LocalDate.of(
                        Integer.parseInt(parts[year]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2 - year]))))
                : Optional.empty();
    }

    private static boolean isYear(String part) {
        return part.length() == 4 && (part.startsWith("19") || part.startsWith("20"));
    }
}

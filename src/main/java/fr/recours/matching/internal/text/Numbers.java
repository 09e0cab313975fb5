package fr.recours.matching.internal.text;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntPredicate;

/** Numbers with their unit, in both languages. */
public final class Numbers {

    /** As many decimals as a number is shown with at most, where nothing hangs on the next. */
    public static final int DECIMALS = 3;

    private static final String NBSP = "\u00a0";

    private Numbers() {}

    public static String en(BigDecimal number) {
        return en(number, DECIMALS);
    }

    private static String en(BigDecimal number, int decimals) {
        if (number.scale() >= 0 && number.scale() <= decimals) {
            // The number keeps this text and gives it again.
            String plain = number.toString();
            if (number.scale() == 0 || !plain.endsWith("0")) {
                return plain;
            }
        }
        BigDecimal bare = rounded(number, decimals).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    /** With so many decimals at most. */
    public static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
    }

    /**
     * How many decimals to show: the usual ones, or as many more as it takes for what is shown to say what the number says.
     *
     * @param all the decimals of the number
     * @param same whether the number says the same with so many
     */
    public static int decimals(int usual, int all, IntPredicate same) {
        int decimals = usual;
        while (decimals < all && !same.test(decimals)) {
            decimals++;
        }
        return decimals;
    }

    /** With a decimal comma. */
    public static String fr(BigDecimal number) {
        return french(en(number));
    }

    private static String french(String number) {
        return number.replace('.', ',');
    }

    /** A number and its unit, joined so that no line breaks between them. */
    public static Bilingual withUnit(BigDecimal number, String unit) {
        return withUnit(number, unit, DECIMALS);
    }

    /** The same, with so many decimals at most. */
    public static Bilingual withUnit(BigDecimal number, String unit, int decimals) {
        String bare = en(number, decimals);
        if (unit.isEmpty()) {
            return new Bilingual(french(bare), bare);
        }
        Bilingual shown = Units.label(unit);
        return new Bilingual(french(bare) + NBSP + shown.fr(), bare + NBSP + shown.en());
    }

    /** The bounds of a range, said in words. */
    public static Bilingual range(Range range, String unit) {
        String frUnit = unit.isEmpty() ? "" : NBSP + Units.label(unit).fr();
        String enUnit = unit.isEmpty() ? "" : NBSP + Units.label(unit).en();
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        if (min != null && min.equals(max)) {
            return withUnit(min, unit);
        }
        if (min != null && max != null) {
            return new Bilingual(
                    "de " + fr(min) + " à " + fr(max) + frUnit, "from " + en(min) + " to " + en(max) + enUnit);
        }
        if (min != null) {
            return new Bilingual("au moins " + fr(min) + frUnit, "at least " + en(min) + enUnit);
        }
        return max == null
                ? new Bilingual("", "")
                : new Bilingual("au plus " + fr(max) + frUnit, "at most " + en(max) + enUnit);
    }
}

package fr.recours.ui.referral;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes a number as typed in France or in England: {@code 7,5}, {@code 7.5}, {@code 1 200}. */
final class NumberReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");

    private NumberReader() {}

    static Optional<BigDecimal> read(String typed) {
        String bare = SPACES.matcher(typed).replaceAll("");
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare.replace(',', '.'))) : Optional.empty();
    }

    /** Without trailing zeros, with the decimal comma of French or the point of English. */
    static String write(BigDecimal number, boolean comma) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return comma ? plain.replace('.', ',') : plain;
    }
}

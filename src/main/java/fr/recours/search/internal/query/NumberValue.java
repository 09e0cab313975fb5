package fr.recours.search.internal.query;

import fr.recours.matching.Ages;
import fr.recours.matching.DataElement;
import fr.recours.matching.UnitChoice;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.query.Asked.Comparison;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is typed: {@code 40}, {@code 40,5 %}, {@code 8 kPa}, {@code 30..50}; compared in the element's own unit.
 *
 * @param low the least of a range; the number itself when it is one
 */
record NumberValue(double low, double high) {

    private static final String NUMBER = "-?\\d+(?:[.,]\\d+)?";
    private static final Pattern TYPED = Pattern.compile("(" + NUMBER + ")(?:\\.\\.(" + NUMBER + "))?\\s*(\\D.*)?");

    /** No patient is older, in years. */
    private static final int OLDEST = 150;

    static NumberValue read(DataElement element, Token value) throws QueryException {
        Matcher typed = TYPED.matcher(value.text().strip());
        if (!typed.matches()) {
            throw new QueryException(value, "number", value.text());
        }
        BigDecimal factor = factor(element, typed.group(3), value);
        double low = number(typed.group(1), factor);
        return new NumberValue(low, typed.group(2) == null ? low : number(typed.group(2), factor));
    }

    private static BigDecimal factor(DataElement element, @Nullable String unit, Token value) throws QueryException {
        if (unit == null || unit.strip().equals(element.unit())) {
            return BigDecimal.ONE;
        }
        return element.unitChoice(unit.strip())
                .map(UnitChoice::factor)
                .orElseThrow(() -> element.unit() == null
                        ? new QueryException(value, "unit.none", unit.strip())
                        : new QueryException(value, "unit", unit.strip(), element.unit()));
    }

    private static double number(String written, BigDecimal factor) {
        return new BigDecimal(written.replace(',', '.')).multiply(factor).doubleValue();
    }

    /** Cases in which every value the field may have is as asked: a value known within bounds answers when both bounds do. */
    Query query(String field, Comparison comparison) {
        double least = least(comparison);
        double most = most(comparison);
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(DoublePoint.newRangeQuery(field, least, most), Occur.FILTER);
        if (least != Double.NEGATIVE_INFINITY) {
            both.add(DoublePoint.newRangeQuery(field, Double.NEGATIVE_INFINITY, Math.nextDown(least)), Occur.MUST_NOT);
        }
        if (most != Double.POSITIVE_INFINITY) {
            both.add(DoublePoint.newRangeQuery(field, Math.nextUp(most), Double.POSITIVE_INFINITY), Occur.MUST_NOT);
        }
        return both.build();
    }

    /** Cases in which one value at least is as asked, where each is somebody else's. */
    Query any(String field, Comparison comparison) {
        return new ConstantScoreQuery(DoublePoint.newRangeQuery(field, least(comparison), most(comparison)));
    }

    /**
     * Cases by their age in whole years, as the year of birth tells it, which is all the index knows.
     *
     * @param surely those whose age is as asked whatever the birthday; else those whose age may be
     */
    Query born(LocalDate today, Comparison comparison, boolean surely) {
        double least = Math.ceil(least(comparison));
        double most = Math.floor(most(comparison));
        if (most < 0 || least > OLDEST) {
            return new MatchNoDocsQuery();
        }
        long first = most > OLDEST
                ? Long.MIN_VALUE
                : Ages.earliestBirth((int) most, today).toEpochDay();
        long last = least < 0
                ? Long.MAX_VALUE
                : Ages.latestBirth((int) least, today).toEpochDay();
        BooleanQuery.Builder born =
                new BooleanQuery.Builder().add(LongPoint.newRangeQuery(FactNames.BIRTH, first, last), Occur.FILTER);
        if (surely && first != Long.MIN_VALUE) {
            born.add(LongPoint.newRangeQuery(FactNames.BIRTH, Long.MIN_VALUE, first - 1), Occur.MUST_NOT);
        }
        if (surely && last != Long.MAX_VALUE) {
            born.add(LongPoint.newRangeQuery(FactNames.BIRTH, last + 1, Long.MAX_VALUE), Occur.MUST_NOT);
        }
        return born.build();
    }

    private double least(Comparison comparison) {
        return switch (comparison) {
            case IS, AT_LEAST -> low;
            case ABOVE -> Math.nextUp(high);
            case BELOW, AT_MOST -> Double.NEGATIVE_INFINITY;
        };
    }

    private double most(Comparison comparison) {
        return switch (comparison) {
            case IS, AT_MOST -> high;
            case BELOW -> Math.nextDown(low);
            case ABOVE, AT_LEAST -> Double.POSITIVE_INFINITY;
        };
    }
}

package fr.recours.search.internal.query;

import fr.recours.matching.PartialDate;
import fr.recours.search.internal.query.Asked.Comparison;
import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/** A date as it is typed: {@code 2026}, {@code 03/2026}, {@code 12/03/2026}, {@code 2026-03-12}. */
record DayValue(PartialDate date) {

    private static final Pattern FRENCH = Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");

    static DayValue read(Token value) throws QueryException {
        Matcher french = FRENCH.matcher(value.text().strip());
        try {
            return new DayValue(PartialDate.parse(
                    french.matches() ? iso(french) : value.text().strip()));
        } catch (DateTimeException | IllegalArgumentException noDate) {
            throw new QueryException(value, "day", value.text());
        }
    }

    private static String iso(Matcher french) {
        String month = "%s-%02d".formatted(french.group(3), Integer.valueOf(french.group(2)));
        return french.group(1) == null ? month : "%s-%02d".formatted(month, Integer.valueOf(french.group(1)));
    }

    /** Cases in which every day the field may be is as asked. */
    Query query(String field, Comparison comparison) {
        long least = least(comparison);
        long most = most(comparison);
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(LongPoint.newRangeQuery(field, least, most), Occur.FILTER);
        if (least != Long.MIN_VALUE) {
            both.add(LongPoint.newRangeQuery(field, Long.MIN_VALUE, least - 1), Occur.MUST_NOT);
        }
        if (most != Long.MAX_VALUE) {
            both.add(LongPoint.newRangeQuery(field, most + 1, Long.MAX_VALUE), Occur.MUST_NOT);
        }
        return both.build();
    }

    /** Cases that have one day at least as asked, where each day is another event. */
    Query any(String field, Comparison comparison) {
        return new ConstantScoreQuery(LongPoint.newRangeQuery(field, least(comparison), most(comparison)));
    }

    private long least(Comparison comparison) {
        return switch (comparison) {
            case IS, AT_LEAST -> date.earliest().toEpochDay();
            case ABOVE -> date.latest().toEpochDay() + 1;
            case BELOW, AT_MOST -> Long.MIN_VALUE;
        };
    }

    private long most(Comparison comparison) {
        return switch (comparison) {
            case IS, AT_MOST -> date.latest().toEpochDay();
            case BELOW -> date.earliest().toEpochDay() - 1;
            case ABOVE, AT_LEAST -> Long.MAX_VALUE;
        };
    }
}

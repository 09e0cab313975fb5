package fr.recours.search.internal.facts;

import fr.recours.matching.PartialDate;
import fr.recours.matching.PartialDate.Precision;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/** Dates in three bytes or so: the first day they may be, and how well they are known. */
final class PackedDates {

    private static final Precision[] PRECISIONS = Precision.values();
    private static final int KINDS = PRECISIONS.length + 1;

    private PackedDates() {}

    static void writeOptional(@Nullable PartialDate date, DataOutput to) throws IOException {
        if (date == null) {
            to.writeZLong(0);
        } else {
            write(date, to);
        }
    }

    static void write(PartialDate date, DataOutput to) throws IOException {
        to.writeZLong(date.earliest().toEpochDay() * KINDS + date.precision().ordinal() + 1);
    }

    static @Nullable PartialDate readOptional(DataInput from) throws IOException {
        long packed = from.readZLong();
        return packed == 0 ? null : date(packed);
    }

    static PartialDate read(DataInput from) throws IOException {
        return date(from.readZLong());
    }

    private static PartialDate date(long packed) {
        LocalDate earliest = LocalDate.ofEpochDay(Math.floorDiv(packed, (long) KINDS));
        Precision precision = PRECISIONS[(int) Math.floorMod(packed, (long) KINDS) - 1];
        LocalDate latest =
                switch (precision) {
                    case YEAR -> earliest.withDayOfYear(earliest.lengthOfYear());
                    case MONTH -> earliest.withDayOfMonth(earliest.lengthOfMonth());
                    case DAY -> earliest;
                };
        return new PartialDate(earliest, latest, precision);
    }
}

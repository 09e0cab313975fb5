package fr.recours.search.internal.facts;

import fr.recours.matching.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** Recorded values in few bytes. */
final class PackedValues {

    private static final long HOUR_UNTOLD = -1;

    private enum Kind {
        NO,
        YES,
        NUMBER,
        NUMBER_IN_UNIT,
        CODE,
        CODES,
        DAY,
        PRESSURES,
        TEXT;

        private static final Kind[] ALL = values();
    }

    private final Wordbook words;

    PackedValues(Wordbook words) {
        this.words = words;
    }

    void write(Value value, DataOutput to) throws IOException {
        switch (value) {
            case Value.Flag(boolean present) -> write(present ? Kind.YES : Kind.NO, to);
            case Value.Quantity quantity -> write(quantity, to);
            case Value.Code(String code) -> {
                write(Kind.CODE, to);
                words.write(code, to);
            }
            case Value.Codes(List<String> codes) -> {
                write(Kind.CODES, to);
                to.writeVInt(codes.size());
                for (String code : codes) {
                    words.write(code, to);
                }
            }
            case Value.Day(var date) -> {
                write(Kind.DAY, to);
                PackedDates.write(date, to);
            }
            case Value.Pressures(List<Value.BloodPressure> readings) -> {
                write(Kind.PRESSURES, to);
                write(readings, to);
            }
            case Value.Text(String text) -> {
                write(Kind.TEXT, to);
                to.writeString(text);
            }
        }
    }

    private static void write(Kind kind, DataOutput to) throws IOException {
        to.writeByte((byte) kind.ordinal());
    }

    private static void write(Value.Quantity quantity, DataOutput to) throws IOException {
        String unit = quantity.unit();
        write(unit == null ? Kind.NUMBER : Kind.NUMBER_IN_UNIT, to);
        write(quantity.number(), to);
        if (unit != null) {
            to.writeString(unit);
        }
    }

    private static void write(List<Value.BloodPressure> readings, DataOutput to) throws IOException {
        to.writeVInt(readings.size());
        for (Value.BloodPressure reading : readings) {
            to.writeZLong(reading.day().toEpochDay());
            to.writeZLong(reading.hour() == null ? HOUR_UNTOLD : reading.hour().toNanoOfDay());
            to.writeZInt(reading.systolic());
            to.writeZInt(reading.diastolic());
        }
    }

    /** Its scale, then its figures: a number that fits no {@code long} as bytes, told by an odd first number. */
    static void write(BigDecimal number, DataOutput to) throws IOException {
        BigInteger figures = number.unscaledValue();
        boolean small = figures.bitLength() < Long.SIZE;
        to.writeZInt(number.scale() * 2 + (small ? 0 : 1));
        if (small) {
            to.writeZLong(figures.longValue());
        } else {
            byte[] bytes = figures.toByteArray();
            to.writeVInt(bytes.length);
            to.writeBytes(bytes, bytes.length);
        }
    }

    Value read(DataInput from) throws IOException {
        return switch (Kind.ALL[from.readByte()]) {
            case NO -> Value.no();
            case YES -> Value.yes();
            case NUMBER -> new Value.Quantity(number(from));
            case NUMBER_IN_UNIT -> new Value.Quantity(number(from), from.readString());
            case CODE -> new Value.Code(words.read(from));
            case CODES -> {
                int all = from.readVInt();
                List<String> codes = new ArrayList<>(all);
                for (int i = 0; i < all; i++) {
                    codes.add(words.read(from));
                }
                yield new Value.Codes(codes);
            }
            case DAY -> new Value.Day(PackedDates.read(from));
            case PRESSURES -> new Value.Pressures(readings(from));
            case TEXT -> new Value.Text(from.readString());
        };
    }

    private static List<Value.BloodPressure> readings(DataInput from) throws IOException {
        int all = from.readVInt();
        List<Value.BloodPressure> readings = new ArrayList<>(all);
        for (int i = 0; i < all; i++) {
            LocalDate day = LocalDate.ofEpochDay(from.readZLong());
            long hour = from.readZLong();
            readings.add(new Value.BloodPressure(
                    day, hour == HOUR_UNTOLD ? null : LocalTime.ofNanoOfDay(hour), from.readZInt(), from.readZInt()));
        }
        return readings;
    }

    static BigDecimal number(DataInput from) throws IOException {
        int first = from.readZInt();
        int scale = first >> 1;
        if ((first & 1) == 0) {
            return BigDecimal.valueOf(from.readZLong(), scale);
        }
        byte[] bytes = new byte[from.readVInt()];
        from.readBytes(bytes, 0, bytes.length);
        return new BigDecimal(new BigInteger(bytes), scale);
    }
}

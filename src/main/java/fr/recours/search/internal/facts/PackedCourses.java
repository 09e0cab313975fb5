package fr.recours.search.internal.facts;

import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/** Lines of treatment in few bytes: first which parts are told, then those. Where a line comes from is left out. */
final class PackedCourses {

    private static final Route[] ROUTES = Route.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Wordbook words;

    PackedCourses(Wordbook words) {
        this.words = words;
    }

    /** Writes a part that is told. */
    private interface Part<T> {
        void write(T part, DataOutput to) throws IOException;
    }

    /** Reads a part that was told. */
    private interface Told<T> {
        T read(DataInput from) throws IOException;
    }

    void write(TreatmentCourse course, DataOutput to) throws IOException {
        words.write(course.drug(), to);
        to.writeVInt(told(
                course.brand(),
                course.route(),
                course.doseMgDay(),
                course.doseMgWeek(),
                course.doseMgMonth(),
                course.doseMgKg(),
                course.nDoses(),
                course.cumulativeG(),
                course.fullCourse(),
                course.start(),
                course.end(),
                course.months(),
                course.durationDays(),
                course.schedule(),
                course.indication()));
        part(course.brand(), to, (brand, out) -> out.writeString(brand));
        part(course.route(), to, (route, out) -> out.writeByte((byte) route.ordinal()));
        part(course.doseMgDay(), to, PackedValues::write);
        part(course.doseMgWeek(), to, PackedValues::write);
        part(course.doseMgMonth(), to, PackedValues::write);
        part(course.doseMgKg(), to, PackedValues::write);
        part(course.nDoses(), to, (number, out) -> out.writeZInt(number));
        part(course.cumulativeG(), to, PackedValues::write);
        part(course.fullCourse(), to, (full, out) -> out.writeByte((byte) (full ? 1 : 0)));
        part(course.start(), to, PackedDates::write);
        part(course.end(), to, PackedDates::write);
        part(course.months(), to, (number, out) -> out.writeZInt(number));
        part(course.durationDays(), to, (number, out) -> out.writeZInt(number));
        to.writeVInt(packed(course.outcomes()));
        part(course.schedule(), to, (text, out) -> out.writeString(text));
        part(course.indication(), to, (text, out) -> out.writeString(text));
    }

    private static int packed(Set<Outcome> outcomes) {
        int packed = 0;
        for (Outcome outcome : outcomes) {
            packed |= 1 << outcome.ordinal();
        }
        return packed;
    }

    private static Set<Outcome> outcomes(int packed) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Outcome outcome : OUTCOMES) {
            if ((packed & 1 << outcome.ordinal()) != 0) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private static int told(@Nullable Object... parts) {
        int told = 0;
        for (int i = 0; i < parts.length; i++) {
            told |= parts[i] == null ? 0 : 1 << i;
        }
        return told;
    }

    private static <T> void part(@Nullable T part, DataOutput to, Part<T> writing) throws IOException {
        if (part != null) {
            writing.write(part, to);
        }
    }

    TreatmentCourse read(DataInput from) throws IOException {
        String drug = words.read(from);
        Parts parts = new Parts(from, from.readVInt());
        return new TreatmentCourse(
                drug,
                parts.next(DataInput::readString),
                parts.next(in -> ROUTES[in.readByte()]),
                parts.next(PackedValues::number),
                parts.next(PackedValues::number),
                parts.next(PackedValues::number),
                parts.next(PackedValues::number),
                parts.next(DataInput::readZInt),
                parts.next(PackedValues::number),
                parts.next(in -> in.readByte() == 1),
                parts.next(PackedDates::read),
                parts.next(PackedDates::read),
                parts.next(DataInput::readZInt),
                parts.next(DataInput::readZInt),
                outcomes(from.readVInt()),
                parts.next(DataInput::readString),
                parts.next(DataInput::readString),
                null);
    }

    /** The parts of a line, one after another. */
    private static final class Parts {

        private final DataInput from;
        private int told;

        Parts(DataInput from, int told) {
            this.from = from;
            this.told = told;
        }

        <T> @Nullable T next(Told<T> reading) throws IOException {
            boolean here = (told & 1) != 0;
            told >>= 1;
            return here ? reading.read(from) : null;
        }
    }
}

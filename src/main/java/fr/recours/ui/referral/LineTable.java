package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Sourced;
import fr.recours.matching.TreatmentCourse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A table of the case: how its lines are read and written, and which two speak of one thing. */
record LineTable<T extends Sourced<T>>(
        String name,
        Function<CaseFile, List<T>> reading,
        BiFunction<CaseFile, List<T>, CaseFile> writing,
        BiPredicate<T, T> alike) {

    static final LineTable<TreatmentCourse> TREATMENTS =
            new LineTable<>("treatments", CaseFile::treatments, CaseFile::withTreatments, (one, other) -> one.drug()
                    .equals(other.drug()));

    static final LineTable<Donor> DONORS =
            new LineTable<>("donors", CaseFile::donors, CaseFile::withDonors, (one, other) -> one.relation()
                    .equals(other.relation()));

    /** A line of this table; none when it is of another. */
    @SuppressWarnings("unchecked") // a table is itself the proof of what its lines are
    Optional<LineProposal<T>> own(LineProposal<?> line) {
        return line.table() == this ? Optional.of((LineProposal<T>) line) : Optional.empty();
    }

    List<T> lines(CaseFile facts) {
        return reading.apply(facts);
    }

    /** The same, each as it is known here, where only the words it comes from differ: of those that are kept, names are taken out. */
    List<T> lines(CaseFile facts, List<T> known) {
        return lines(facts).stream()
                .map(line -> known.stream()
                        .filter(here -> here.bare().equals(line.bare()))
                        .findFirst()
                        .orElse(line))
                .toList();
    }

    CaseFile with(CaseFile facts, List<T> lines) {
        return writing.apply(facts, lines);
    }

    /** Whether two lines speak of the same drug, or of a donor of the same kinship. */
    boolean about(T one, T other) {
        return alike.test(one, other);
    }
}

package fr.recours.matching.internal.cql;

import fr.recours.matching.Criterion;
import java.util.ArrayList;
import java.util.List;

/** Which of the candidate donors serve: willing, and not ruled out by any criterion. */
final class DonorWriter {

    static final String SERVES = "\"Donor serves\"";

    private DonorWriter() {}

    static Cql serves(Elements donor, List<Criterion> criteria) {
        List<Cql> parts = new ArrayList<>();
        parts.add(donor.recordedOrNull(donor.own("willing")));
        for (Criterion criterion : criteria) {
            String answer = Layout.flat(Library.reference(Person.DONOR, criterion.id()));
            parts.add(Cql.test(
                    switch (criterion.kind()) {
                        case INCLUSION -> answer + " is not false";
                        case NON_INCLUSION -> answer + " is not true";
                    }));
        }
        return Library.each(Person.DONOR, Cql.and(parts));
    }
}

package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.audit.AuditReading;
import fr.recours.audit.AuditTrail;
import fr.recours.referral.CaseReader;
import fr.recours.referral.CaseReader.How;
import fr.recours.referral.CaseReader.Reading;
import fr.recours.shared.PersonId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who read a case, person by person, out of the trail. */
@Component
class Readers {

    /** One line: a person can hold two roles. */
    private record Who(PersonId person, String role) {}

    private final AuditTrail trail;
    private final People people;

    Readers(AuditTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    /** The latest first. */
    List<CaseReader> of(UUID referral) {
        Map<Who, Map<How, Reading>> readers = new LinkedHashMap<>();
        for (AuditReading row : trail.readingsOf(referral, HowRead.ACTIONS)) {
            HowRead.of(row.how(), row.detail()).ifPresent(how -> readers.computeIfAbsent(
                            new Who(row.reader(), row.role()), who -> new EnumMap<>(How.class))
                    .merge(how, new Reading(how, row.last(), row.times()), Readers::together));
        }
        return readers.entrySet().stream()
                .map(reader -> reader(reader.getKey(), reader.getValue()))
                .sorted(Comparator.comparing(CaseReader::last).reversed())
                .toList();
    }

    private CaseReader reader(Who who, Map<How, Reading> read) {
        List<Reading> readings = read.values().stream()
                .sorted(Comparator.comparing(Reading::last).reversed())
                .toList();
        return new CaseReader(
                people.require(who.person()).displayName(),
                who.role(),
                readings.getFirst().last(),
                readings);
    }

    private static Reading together(Reading one, Reading other) {
        return new Reading(
                one.how(), one.last().isAfter(other.last()) ? one.last() : other.last(), one.times() + other.times());
    }
}

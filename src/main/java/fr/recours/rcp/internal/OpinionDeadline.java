package fr.recours.rcp.internal;

import fr.recours.shared.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** By when an opinion is to be signed, and when to say that it is not. */
@Component
class OpinionDeadline {

    private final WorkingDays workingDays;
    private final RcpProperties properties;

    OpinionDeadline(WorkingDays workingDays, RcpProperties properties) {
        this.workingDays = workingDays;
        this.properties = properties;
    }

    LocalDate from(Instant concluded) {
        return workingDays.after(day(concluded), properties.signatureWorkingDays());
    }

    /** How many reminders are due by a day: one each working day until the deadline, told to more people each time. */
    int remindersBy(Instant concluded, LocalDate today) {
        return Math.min(workingDays.between(day(concluded), today), properties.signatureWorkingDays());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, properties.zone());
    }
}

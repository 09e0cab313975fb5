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

    /**
     * How many reminders are due by a day: one each working day until the deadline, told to more people each time; then one
     * each time as many working days again have passed, until it is signed.
     *
     * @param due the deadline: counted from the discussion, for a correction from when it was begun
     */
    int remindersBy(LocalDate due, LocalDate today) {
        int allowed = properties.signatureWorkingDays();
        int passed = allowed - workingDays.between(today, due) + workingDays.between(due, today);
        return passed <= allowed ? passed : allowed + (passed - allowed) / allowed;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, properties.zone());
    }
}

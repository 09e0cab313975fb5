package fr.recours.referral.internal;

import fr.recours.referral.ReferralState;
import fr.recours.shared.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each step does to the deadline. */
@Component
class Deadlines {

    /** An answer always leaves the coordination a working day to read it. */
    private static final int LEAST_LEFT = 1;

    private final ReferralProperties properties;
    private final WorkingDays workingDays;

    Deadlines(ReferralProperties properties, WorkingDays workingDays) {
        this.properties = properties;
        this.workingDays = workingDays;
    }

    /**
     * The deadline after a step.
     *
     * @param told the day the new state's clock runs to, where only the caller knows it: of the request, the meeting, the
     *     cut-off, the obligation
     */
    Timing after(Step step, Timing now, LocalDate today, @Nullable LocalDate told) {
        ReferralState to = step.to();
        if (to == null) {
            return now;
        }
        return switch (step.clock()) {
            case KEEPS -> now;
            case PAUSES -> new Timing(told, left(now.dueOn(), today));
            case RESUMES -> new Timing(workingDays.after(today, leftOf(now)), null);
            case STARTS -> new Timing(start(to, today, told), null);
        };
    }

    private @Nullable LocalDate start(ReferralState state, LocalDate today, @Nullable LocalDate told) {
        return switch (state.clock()) {
            case NONE -> null;
            case TRIAGE -> workingDays.after(today, properties.triageWorkingDays());
            case OPINION -> workingDays.after(today, properties.opinionWorkingDays());
            case ACKNOWLEDGEMENT -> today.plusDays(properties.acknowledgementDays());
            case REQUEST, CUT_OFF, SESSION, OBLIGATION -> told;
        };
    }

    private int left(@Nullable LocalDate due, LocalDate today) {
        return due == null ? properties.triageWorkingDays() : workingDays.between(today, due);
    }

    private static int leftOf(Timing paused) {
        Integer left = paused.daysLeft();
        return left == null ? LEAST_LEFT : Math.max(LEAST_LEFT, left);
    }
}

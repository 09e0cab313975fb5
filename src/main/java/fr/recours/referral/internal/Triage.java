package fr.recours.referral.internal;

import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What triage settled, as far as it went.
 *
 * @param owner the coordinator who answers for the case
 * @param specialties names of {@link Specialty}, separated by commas
 */
@Embeddable
record Triage(
        @Column(name = "triage_owner") @Nullable UUID owner,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 10) @Nullable
        Urgency priority,

        @Nullable Integer plannedMinutes,
        @Column(length = 200) @Nullable String specialties) {

    static final Triage NONE = new Triage(null, null, null, null);

    Triage ownedBy(UUID coordinator) {
        return new Triage(coordinator, priority, plannedMinutes, specialties);
    }

    Triage decided(TriageDecision decision) {
        return new Triage(
                owner,
                decision.priority(),
                decision.minutes(),
                decision.specialties().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    /** Empty until it is whole. */
    Optional<TriageDecision> decision() {
        return priority == null || plannedMinutes == null
                ? Optional.empty()
                : Optional.of(new TriageDecision(priority, plannedMinutes, required()));
    }

    Set<Specialty> required() {
        Set<Specialty> required = EnumSet.noneOf(Specialty.class);
        if (specialties != null) {
            Arrays.stream(specialties.split(",")).map(Specialty::valueOf).forEach(required::add);
        }
        return required;
    }
}

package fr.recours.referral.internal;

import fr.recours.referral.Agreement;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.Urgency;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is frozen at submission: the clinical side of a referral, without any name.
 *
 * @param facts the case file in the exchange format
 */
@Embeddable
record Content(
        @Column(length = Length.LONG32) String question,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 10)
        Urgency urgency,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 20) @Nullable
        IdentityStatus identityStatus,

        boolean informed,
        @Column(length = Length.LONG32) String informedBy,
        @Nullable LocalDate informedOn,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 20) @Nullable
        Agreement agreement,

        @Column(length = Length.LONG32) String facts) {

    Content withFacts(String others) {
        return new Content(question, urgency, identityStatus, informed, informedBy, informedOn, agreement, others);
    }
}

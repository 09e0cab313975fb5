package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who began a draft for its physician, and as whom. */
@Embeddable
record Preparation(
        @Column(name = "prepared_by", updatable = false) UUID by,

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "prepared_as", length = 30, updatable = false)
        Role role) {

    static Preparation of(Person typist) {
        return new Preparation(typist.id().value(), typist.role());
    }
}

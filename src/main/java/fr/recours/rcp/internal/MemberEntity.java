package fr.recours.rcp.internal;

import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.referral.Specialty;
import fr.recours.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One member of the RCP. */
@Entity
@Table(name = "rcp_member")
class MemberEntity {

    @Id
    private UUID personId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private @Nullable Specialty specialty;

    private boolean physician;

    private boolean deputy;

    private @Nullable LocalDate deputyFrom;

    private @Nullable LocalDate deputyUntil;

    @SuppressWarnings("NullAway.Init")
    protected MemberEntity() {}

    MemberEntity(UUID personId) {
        this.personId = personId;
    }

    UUID personId() {
        return personId;
    }

    /** What they stand for in a quorum. */
    void standFor(@Nullable Specialty ofTheirs, boolean asPhysician) {
        specialty = ofTheirs;
        physician = asPhysician;
    }

    /** @param days null for none */
    void depute(@Nullable DeputyDays days) {
        deputy = true;
        deputyFrom = days == null ? null : days.from();
        deputyUntil = days == null ? null : days.until();
    }

    /** Holds the chair's role as any other who chairs. */
    void relieve() {
        deputy = false;
        deputyFrom = null;
        deputyUntil = null;
    }

    Member member() {
        return new Member(new PersonId(personId), specialty, physician, deputy, days());
    }

    private @Nullable DeputyDays days() {
        LocalDate from = deputyFrom;
        LocalDate until = deputyUntil;
        return from == null || until == null ? null : new DeputyDays(from, until);
    }
}

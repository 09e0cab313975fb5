package fr.recours.rcp.internal;

import fr.recours.rcp.Member;
import fr.recours.referral.Specialty;
import fr.recours.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    @SuppressWarnings("NullAway.Init")
    protected MemberEntity() {}

    MemberEntity(Member member) {
        this.personId = member.person().value();
        this.specialty = member.specialty();
        this.physician = member.physician();
        this.deputy = member.deputy();
    }

    Member member() {
        return new Member(new PersonId(personId), specialty, physician, deputy);
    }
}

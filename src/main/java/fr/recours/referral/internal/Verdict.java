package fr.recours.referral.internal;

import fr.recours.matching.Eligibility;
import fr.recours.matching.EligibilityJson;
import fr.recours.matching.Result;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One programme's verdict on a frozen version, as it was shown. The verdicts given together carry one judgement number. */
@Entity
@Immutable
@Table(name = "verdict")
class Verdict {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID versionId;

    private int judgement;

    private int position;

    @Column(length = 40)
    private String programme;

    @Column(length = 40)
    private String programmeVersion;

    @Column(length = 40)
    private String engineVersion;

    private LocalDate referenceDate;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private Result result;

    @Column(length = Length.LONG32)
    private String detail;

    private Instant judgedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Verdict() {}

    Verdict(UUID versionId, int judgement, int position, Eligibility eligibility, Instant now) {
        this.versionId = versionId;
        this.judgement = judgement;
        this.position = position;
        this.programme = eligibility.programme();
        this.programmeVersion = eligibility.programmeVersion();
        this.engineVersion = eligibility.engineVersion();
        this.referenceDate = eligibility.referenceDate();
        this.result = eligibility.result();
        this.detail = EligibilityJson.write(eligibility);
        this.judgedAt = now;
    }

    int judgement() {
        return judgement;
    }

    Eligibility eligibility() {
        return EligibilityJson.read(detail);
    }

    /** Whether judging again at that date, by that definition and that engine, would say the same. */
    boolean holdsFor(Eligibility other) {
        return programme.equals(other.programme())
                && programmeVersion.equals(other.programmeVersion())
                && engineVersion.equals(other.engineVersion())
                && referenceDate.equals(other.referenceDate());
    }
}

package fr.recours.referral.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.Length;

/** That a coordinator holds a referral to be created by mistake, while a second person has not said so. The reason is sealed. */
@Embeddable
class ErrorReport {

    @Column(name = "error_reported_by")
    private UUID reporter;

    @Column(name = "error_reason", length = Length.LONG32)
    private byte[] reason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ErrorReport() {}

    ErrorReport(UUID reporter, byte[] reason) {
        this.reporter = reporter;
        this.reason = reason.clone();
    }

    UUID reporter() {
        return reporter;
    }

    byte[] reason() {
        return reason.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErrorReport report
                && reporter.equals(report.reporter)
                && Arrays.equals(reason, report.reason);
    }

    @Override
    public int hashCode() {
        return 31 * reporter.hashCode() + Arrays.hashCode(reason);
    }
}

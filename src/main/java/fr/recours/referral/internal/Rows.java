package fr.recours.referral.internal;

import fr.recours.access.Centre;
import fr.recours.access.People;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes lines of a list out of columns: names opened, centre and referrer by their names, each looked up once a list. */
@Component
class Rows {

    private final IdentityVault vault;
    private final People people;

    Rows(IdentityVault vault, People people) {
        this.vault = vault;
        this.people = people;
    }

    List<ReferralRow> of(List<RowData> data, Visibility visibility) {
        Map<UUID, String> centres = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        return data.stream()
                .map(row -> new ReferralRow(
                        new ReferralId(row.id()),
                        row.reference(),
                        visibility.showsIdentity() ? vault.open(row.id(), row.names()) : PatientIdentity.EMPTY,
                        row.state(),
                        row.owedBy() == null ? row.state().owner() : row.owedBy(),
                        row.urgency(),
                        new CentreId(row.centreId()),
                        centres.computeIfAbsent(row.centreId(), this::centreName),
                        names.computeIfAbsent(row.referrerId(), this::personName),
                        row.changedAt(),
                        row.revision(),
                        row.dueOn(),
                        row.triageOwner() == null ? null : new PersonId(row.triageOwner()),
                        row.triageOwner() == null ? "" : names.computeIfAbsent(row.triageOwner(), this::personName),
                        row.withdrawalAskedAt() != null,
                        row.errorReportedBy() != null,
                        row.submittedAt()))
                .toList();
    }

    PatientIdentity identity(RowData row) {
        return vault.open(row.id(), row.names());
    }

    /** The same line, read under its reference. */
    ReferralRow withoutIdentity(ReferralRow row) {
        return new ReferralRow(
                row.id(),
                row.reference(),
                PatientIdentity.EMPTY,
                row.state(),
                row.next(),
                row.urgency(),
                row.centreId(),
                row.centreName(),
                row.referrerName(),
                row.changedAt(),
                row.revision(),
                row.dueOn(),
                row.triageOwnerId(),
                row.triageOwner(),
                row.withdrawalAsked(),
                row.errorReported(),
                row.submittedAt());
    }

    private String centreName(UUID id) {
        Centre centre = people.centre(new CentreId(id));
        return centre.name();
    }

    private String personName(UUID id) {
        return people.require(new PersonId(id)).displayName();
    }
}

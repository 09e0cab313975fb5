package fr.recours.referral.internal;

import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseScope;
import fr.recours.referral.ReferralId;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which referrals a person may know of: the where-clause every query on {@code Referral r} carries (portal.md §4). What it
 * leaves out is neither found nor counted.
 */
sealed interface Visibility {

    /** The clause in HQL. */
    String where();

    /** Its named parameters. */
    Map<String, Object> parameters();

    /** Whether the patient's names are shown; otherwise the case is read under its reference. */
    boolean showsIdentity();

    /** The same rule for a search, which knows submitted referrals only. */
    CaseScope.Cases findable();

    /** What reading a case under it is called in the trail. */
    default AuditAction reading() {
        return AuditAction.CASE_READ;
    }

    /** Physicians and delegates: all of their own centre. */
    record OwnCentre(CentreId centre) implements Visibility {
        @Override
        public String where() {
            return "r.centreId = :centre and r.state <> ENTERED_IN_ERROR and r.discardedAt is null";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("centre", centre.value());
        }

        @Override
        public boolean showsIdentity() {
            return true;
        }

        @Override
        public CaseScope.Cases findable() {
            return new CaseScope.Cases.OfCentre(centre);
        }
    }

    /** The coordination: everything but drafts it did not begin itself and what was created by mistake. */
    record Coordination() implements Visibility {
        @Override
        public String where() {
            return "(r.state <> DRAFT or r.preparation.role = COORDINATOR and r.discardedAt is null)"
                    + " and r.state <> ENTERED_IN_ERROR";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public boolean showsIdentity() {
            return true;
        }

        @Override
        public CaseScope.Cases findable() {
            return new CaseScope.Cases.Every();
        }
    }

    /** Members of the RCP: what stands on a published agenda. */
    record Listed(Set<UUID> referrals, boolean showsIdentity) implements Visibility {
        @Override
        public String where() {
            return "r.id in :listed and r.state not in (DRAFT, ENTERED_IN_ERROR)";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("listed", referrals);
        }

        @Override
        public CaseScope.Cases findable() {
            return new CaseScope.Cases.These(
                    referrals.stream().map(ReferralId::new).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** An administrator: what a second person agreed to, as long as it is open. To be read; a search finds nothing by it. */
    record Exceptional(Set<UUID> referrals) implements Visibility {
        @Override
        public String where() {
            return "r.id in :opened and r.state not in (DRAFT, ENTERED_IN_ERROR)";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("opened", referrals);
        }

        @Override
        public boolean showsIdentity() {
            return false;
        }

        @Override
        public CaseScope.Cases findable() {
            return new CaseScope.Cases.These(Set.of());
        }

        @Override
        public AuditAction reading() {
            return AuditAction.CASE_READ_EXCEPTIONALLY;
        }
    }

    /** Drafts set aside, where they are taken back: by who answers for one, and by who set it aside, the last to touch it. */
    record Discarded(PersonId person) implements Visibility {
        @Override
        public String where() {
            return "(r.referrerId = :person or r.changedBy = :person) and r.discardedAt is not null";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("person", person.value());
        }

        @Override
        public boolean showsIdentity() {
            return true;
        }

        @Override
        public CaseScope.Cases findable() {
            return new CaseScope.Cases.These(Set.of());
        }
    }

    /** Everyone else: nothing. */
    record Nothing() implements Visibility {
        @Override
        public String where() {
            return "1 = 0";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public boolean showsIdentity() {
            return false;
        }

        @Override
        public CaseScope.Cases findable() {
            return new CaseScope.Cases.These(Set.of());
        }
    }
}

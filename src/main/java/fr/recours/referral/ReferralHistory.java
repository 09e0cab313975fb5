package fr.recours.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What happened to a referral, as far as the signed-in person may know. */
public interface ReferralHistory {

    /** Where it is now. */
    ReferralStatus status(ReferralId id);

    /** What was settled when they were accepted: of those of these that were, and that the signed-in person may see. */
    Map<ReferralId, TriageDecision> triages(Collection<ReferralId> ids);

    /** The last transition of those of these that the signed-in person may see. */
    Map<ReferralId, LastChange> lastChanges(Collection<ReferralId> ids);

    /** Its transitions and frozen versions, the latest first. */
    List<HistoryEntry> timeline(ReferralId id);

    /** Its messages, the oldest first; none for those who cannot write. */
    List<CaseMessage> messages(ReferralId id);

    /** Who opened it, the latest first; none for those who may not know. */
    List<CaseReader> readers(ReferralId id);

    /**
     * What changed from one frozen version to another.
     *
     * @throws fr.recours.shared.NotFoundException when there is no such version
     */
    VersionDifference difference(ReferralId id, int from, int to);
}

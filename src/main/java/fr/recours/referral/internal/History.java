package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.CaseMessage;
import fr.recours.referral.CaseReader;
import fr.recours.referral.HistoryEntry;
import fr.recours.referral.LastChange;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.VersionDifference;
import fr.recours.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link ReferralHistory}. What was written is for those who may write too. */
@Service
@Transactional
class History implements ReferralHistory {

    private final Gate gate;
    private final ReferralStore referrals;
    private final VersionStore versions;
    private final Statuses statuses;
    private final Messages messages;
    private final Differences differences;
    private final Readers readers;
    private final People people;
    private final Trail reads;
    private final TextVault vault;

    History(
            Gate gate,
            ReferralStore referrals,
            VersionStore versions,
            Statuses statuses,
            Messages messages,
            Differences differences,
            Readers readers,
            People people,
            Trail reads,
            TextVault vault) {
        this.gate = gate;
        this.referrals = referrals;
        this.versions = versions;
        this.statuses = statuses;
        this.messages = messages;
        this.differences = differences;
        this.readers = readers;
        this.people = people;
        this.reads = reads;
        this.vault = vault;
    }

    @Override
    public ReferralStatus status(ReferralId id) {
        Person person = gate.person();
        return statuses.of(gate.find(person, id), person);
    }

    @Override
    public Map<ReferralId, TriageDecision> triages(Collection<ReferralId> ids) {
        Visibility visibility = gate.visibility(gate.person());
        Map<ReferralId, TriageDecision> settled = new HashMap<>();
        referrals
                .triages(ids.stream().map(ReferralId::value).toList(), visibility)
                .forEach(one ->
                        one.triage().decision().ifPresent(decision -> settled.put(new ReferralId(one.id()), decision)));
        return settled;
    }

    @Override
    public Map<ReferralId, LastChange> lastChanges(Collection<ReferralId> ids) {
        return referrals
                .lastChanges(ids.stream().map(ReferralId::value).toList(), gate.visibility(gate.person()))
                .stream()
                .collect(Collectors.toMap(
                        last -> new ReferralId(last.id()), last -> new LastChange(last.action(), last.role())));
    }

    @Override
    public List<HistoryEntry> timeline(ReferralId id) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        gate.check(person, referral, ReferralAction.READ);
        boolean worksOnIt = Gate.allowed(person, referral).contains(ReferralAction.WRITE);
        List<HistoryEntry> entries = new ArrayList<>();
        referrals.changes(referral.id()).stream()
                .filter(change -> change.fromState() != null || change.role() != Role.REFERRING_PHYSICIAN)
                .forEach(change -> entries.add(entry(referral.id(), change, worksOnIt)));
        versions.all(referral.id()).stream()
                .filter(version -> version.number() > 1)
                .forEach(version -> entries.add(new HistoryEntry(
                        version.frozenAt(),
                        name(version.frozenBy()),
                        version.role(),
                        version.action(),
                        "",
                        version.number())));
        entries.sort(Comparator.comparing(HistoryEntry::at).reversed());
        return List.copyOf(entries);
    }

    private HistoryEntry entry(UUID referral, StateChange change, boolean worksOnIt) {
        byte[] reason = change.reason();
        return new HistoryEntry(
                change.at(),
                name(change.actor()),
                change.role(),
                change.action(),
                worksOnIt && reason != null ? vault.open(referral, Lifecycle.REASON, reason) : "",
                change.action() == ReferralAction.SUBMIT ? 1 : 0);
    }

    @Override
    public List<CaseMessage> messages(ReferralId id) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        return Gate.allowed(person, referral).contains(ReferralAction.WRITE) ? messages.of(referral.id()) : List.of();
    }

    @Override
    public List<CaseReader> readers(ReferralId id) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        if (!Gate.allowed(person, referral).contains(ReferralAction.SEE_READERS)) {
            return List.of();
        }
        return readers.of(referral.id());
    }

    @Override
    public VersionDifference difference(ReferralId id, int from, int to) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        gate.check(person, referral, ReferralAction.READ);
        reads.record(person, gate.visibility(person).reading(), referral.id(), "VERSIONS");
        return differences.between(referral, from, to, gate.visibility(person).showsIdentity());
    }

    private String name(UUID person) {
        return people.require(new PersonId(person)).displayName();
    }
}

package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.referral.CaseContent;
import fr.recours.referral.CaseFeed;
import fr.recours.referral.CaseScope;
import fr.recours.referral.CaseText;
import fr.recours.referral.FindableCases;
import fr.recours.referral.FoundCase;
import fr.recours.referral.IndexedCase;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feeds the index, and shows of what was found only what the person who searches may see now. */
@Service
@Transactional
class Finding implements CaseFeed, FindableCases {

    private final Gate gate;
    private final ReferralStore referrals;
    private final Rows rows;
    private final ContentStore store;
    private final CaseContents contents;
    private final Trail trail;

    Finding(Gate gate, ReferralStore referrals, Rows rows, ContentStore store, CaseContents contents, Trail trail) {
        this.gate = gate;
        this.referrals = referrals;
        this.rows = rows;
        this.store = store;
        this.contents = contents;
        this.trail = trail;
    }

    @Override
    public List<IndexedCase> contents(Collection<ReferralId> cases) {
        return List.copyOf(contents.of(cases.stream().map(ReferralId::value).toList(), true)
                .values());
    }

    @Override
    public Map<ReferralId, CaseFile> facts(Collection<ReferralId> cases) {
        return contents.facts(cases.stream().map(ReferralId::value).toList());
    }

    @Override
    public List<ReferralId> all() {
        return store.findable().stream().map(ReferralId::new).toList();
    }

    @Override
    public CaseScope scope() {
        Person person = gate.person();
        return new CaseScope(gate.visibility(person).findable(), readsMessages(person));
    }

    private static boolean readsMessages(Person person) {
        return Stream.of(Step.values())
                .anyMatch(step ->
                        step.action() == ReferralAction.WRITE && step.allows(ReferralState.SUBMITTED, person.role()));
    }

    @Override
    public List<FoundCase> read(List<ReferralId> cases, String purpose) {
        return read(cases, AuditAction.CASE_FOUND, purpose);
    }

    @Override
    public List<FoundCase> export(List<ReferralId> cases, String purpose) {
        return read(cases, AuditAction.CASE_EXPORTED, purpose);
    }

    @Override
    public Optional<CaseContent> toCompare(ReferralId id) {
        Person person = gate.person();
        return visible(List.of(id), person, gate.visibility(person)).stream()
                .map(FoundCase::content)
                .findFirst();
    }

    private List<FoundCase> read(List<ReferralId> cases, AuditAction how, String purpose) {
        Person person = gate.person();
        trail.record(person, AuditAction.LIST_READ, null, purpose);
        List<FoundCase> read = visible(cases, person, gate.visibility(person));
        read.forEach(one -> trail.record(person, how, one.content().id().value(), purpose));
        return read;
    }

    private List<FoundCase> visible(List<ReferralId> cases, Person person, Visibility visibility) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<UUID, ReferralRow> visible =
                rows.of(referrals.rows(cases.stream().map(ReferralId::value).toList(), visibility), visibility).stream()
                        .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        Map<UUID, IndexedCase> found = contents.of(visible.keySet(), false);
        boolean messages = readsMessages(person);
        List<FoundCase> read = new ArrayList<>();
        for (ReferralId id : cases) {
            ReferralRow row = visible.get(id.value());
            IndexedCase one = found.get(id.value());
            if (row != null && one != null) {
                read.add(new FoundCase(row, readable(one.content(), visibility, messages)));
            }
        }
        return read;
    }

    private static CaseContent readable(CaseContent content, Visibility visibility, boolean messages) {
        List<CaseText> texts = content.texts().stream()
                .filter(text -> messages || text.source() != CaseText.Source.MESSAGE)
                .toList();
        return new CaseContent(
                content.id(),
                content.reference(),
                content.centre(),
                content.state(),
                content.urgency(),
                content.submittedAt(),
                content.referenceDate(),
                visibility.showsIdentity() ? content.facts() : Pseudonymised.facts(content.facts()),
                content.verdicts(),
                content.opinions(),
                texts);
    }
}

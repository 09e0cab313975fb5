package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.AnswersChangedException;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.RequestedKind;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The referrer answers: the facts are filled, frozen as a new version and judged as of the date the case is judged at. */
@Component
class Answering {

    private final Gate gate;
    private final Asking asking;
    private final RequestStore requests;
    private final Requests readings;
    private final DocumentAccess documents;
    private final AnswerTexts texts;
    private final CaseTexts cases;
    private final VersionWriter versions;
    private final Trail trail;
    private final Clock clock;

    Answering(
            Gate gate,
            Asking asking,
            RequestStore requests,
            Requests readings,
            DocumentAccess documents,
            AnswerTexts texts,
            CaseTexts cases,
            VersionWriter versions,
            Trail trail,
            Clock clock) {
        this.gate = gate;
        this.asking = asking;
        this.requests = requests;
        this.readings = readings;
        this.documents = documents;
        this.texts = texts;
        this.cases = cases;
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
    }

    void prepare(ReferralId id, Map<RequestedItemId, ItemAnswer> answers, Map<RequestedItemId, Integer> seen) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id);
        gate.check(person, referral, ReferralAction.PREPARE);
        CaseFile facts = cases.caseFile(referral.content());
        List<Item> items = requests.open(referral.id()).stream()
                .filter(item -> answers.containsKey(new RequestedItemId(item.id())))
                .toList();
        checkRead(items, seen);
        for (Item item : items) {
            ItemAnswer answer = answer(answers, item);
            item.prepare(answer.isEmpty() ? null : texts.seal(item, Requests.PREPARED, answer, facts.referenceDate()));
        }
        trail.record(person, AuditAction.CASE_CHANGED, referral.id(), "PREPARE");
    }

    void answer(
            ReferralId id,
            long revision,
            Map<RequestedItemId, ItemAnswer> answers,
            Map<RequestedItemId, Integer> seen) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        gate.check(person, referral, ReferralAction.ANSWER);
        Request request = requests.latest(id.value()).orElseThrow();
        List<Item> all = requests.items(request.id());
        CaseFile before = cases.caseFile(referral.content());
        CaseFile facts = before;
        Instant now = clock.instant();
        Set<UUID> sent = documents.answered(referral);
        List<Item> answered = all.stream()
                .filter(Item::isOpen)
                .filter(item -> !answer(answers, item).isEmpty() || sent.contains(item.id()))
                .toList();
        checkRead(answered, seen);
        for (Item item : answered) {
            ItemAnswer answer = answer(answers, item);
            facts = with(facts, item, answer);
            item.settle(
                    RequestedItem.State.ANSWERED,
                    texts.seal(item, Requests.SETTLEMENT, answer, facts.referenceDate()),
                    person.id().value(),
                    now);
        }
        if (!facts.bare().equals(before.bare())) {
            versions.write(referral, facts, ReferralAction.ANSWER, person, now);
        }
        referral.touch(person, now);
        trail.record(person, AuditAction.CASE_CHANGED, referral.id(), "ANSWER");
        asking.resumeWhenSettled(person, referral, request, all, "");
    }

    private static ItemAnswer answer(Map<RequestedItemId, ItemAnswer> answers, Item item) {
        return answers.getOrDefault(new RequestedItemId(item.id()), ItemAnswer.of(""));
    }

    /** What somebody else kept meanwhile is not written over by who did not read it. */
    private void checkRead(List<Item> items, Map<RequestedItemId, Integer> seen) {
        List<RequestedItem> changed = items.stream()
                .filter(item -> item.preparations() != seen.getOrDefault(new RequestedItemId(item.id()), 0))
                .map(readings::item)
                .toList();
        if (!changed.isEmpty()) {
            throw new AnswersChangedException(changed);
        }
    }

    /** An answer fills what was asked, and nothing else. */
    private static CaseFile with(CaseFile facts, Item item, ItemAnswer answer) {
        AnsweredFacts told = answer.facts();
        if (told == null) {
            return facts;
        }
        boolean asked =
                switch (told) {
                    case AnsweredFacts.Datum(Observation datum) -> datum.key().equals(item.element());
                    case AnsweredFacts.Courses courses -> item.kind() == RequestedKind.COURSES;
                    case AnsweredFacts.Donors donors -> item.kind() == RequestedKind.DONORS;
                };
        if (!asked) {
            throw new RefusedException("referral.request.otherDatum");
        }
        return told.on(facts);
    }
}

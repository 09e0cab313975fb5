package fr.recours.referral.internal;

import fr.recours.access.FreshSignIn;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccessAsked;
import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalAccessOpened;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ExceptionalGround;
import fr.recours.referral.ExceptionalState;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link ExceptionalAccesses}: each step with its row of the trail and its messages, or not at all. */
@Service
@Transactional
class ExceptionalService implements ExceptionalAccesses {

    private static final Set<Role> CONTROLLERS = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final Gate gate;
    private final ExceptionalStore store;
    private final ExceptionalReader reader;
    private final ExceptionalProperties properties;
    private final FreshSignIn fresh;
    private final TextVault vault;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExceptionalService(
            Gate gate,
            ExceptionalStore store,
            ExceptionalReader reader,
            ExceptionalProperties properties,
            FreshSignIn fresh,
            TextVault vault,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.reader = reader;
        this.properties = properties;
        this.fresh = fresh;
        this.vault = vault;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ExceptionalAccessId ask(String reference, ExceptionalGround ground, String explanation) {
        Person asker = gate.person();
        if (!asker.is(Role.ADMINISTRATOR)) {
            throw gate.denied(asker, "EXCEPTIONAL_ACCESS:ASK");
        }
        String words = explanation.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw new RefusedException("exceptional.refused.explanation", SHORTEST, LONGEST);
        }
        Referral referral = store.lockSubmitted(reference.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> refused(asker, null, "ASK", "exceptional.refused.reference"));
        Instant now = now();
        ReferralId id = new ReferralId(referral.id());
        if (store.of(id, asker.id()).stream()
                .anyMatch(earlier -> !earlier.state(now).isOver())) {
            throw refused(asker, id.value(), "ASK", "exceptional.refused.twice");
        }
        ExceptionalAccessId access = new ExceptionalAccessId(UUID.randomUUID());
        byte[] sealed = vault.seal(access.value(), ExceptionalReader.COLUMN, words);
        StoredAccess asked = new StoredAccess(access, referral, asker.id(), ground, sealed, now, properties.patience());
        store.add(asked);
        record(asker, asked, "ASKED");
        events.publishEvent(new ExceptionalAccessAsked(access, id, asker.id()));
        return access;
    }

    @Override
    public void agree(ExceptionalAccessId id) {
        Person second = controller("AGREE");
        StoredAccess access = lock(second, id);
        Instant now = now();
        if (access.askedBy().equals(second.id())) {
            throw refused(second, access.referralId(), "AGREE", "exceptional.refused.own");
        }
        if (access.state(now) != ExceptionalState.ASKED) {
            throw refused(second, access.referralId(), "AGREE", "exceptional.refused.state");
        }
        if (!fresh.isFresh()) {
            throw refused(second, access.referralId(), "AGREE", "exceptional.refused.fresh");
        }
        access.agree(second.id(), now, properties.longest());
        record(second, access, "AGREED");
        events.publishEvent(new ExceptionalAccessOpened(id, new ReferralId(access.referralId()), access.askedBy()));
    }

    @Override
    public void end(ExceptionalAccessId id) {
        Person person = controller("END");
        StoredAccess access = lock(person, id);
        Instant now = now();
        ExceptionalState before = access.state(now);
        if (before.isOver()) {
            throw refused(person, access.referralId(), "END", "exceptional.refused.over");
        }
        access.end(person.id(), now);
        boolean own = access.askedBy().equals(person.id());
        record(person, access, before == ExceptionalState.OPEN ? "ENDED" : own ? "WITHDRAWN" : "REFUSED");
    }

    @Override
    public List<ExceptionalAccess> all() {
        Person person = controller("LIST");
        trail.record(person, AuditAction.LIST_READ, null, "EXCEPTIONAL_ACCESS");
        Instant now = now();
        return store.latest().stream()
                .map(listed -> reader.forControl(person, listed, now))
                .toList();
    }

    @Override
    public List<ExceptionalAccess> of(ReferralId id) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        if (!Gate.allowed(person, referral).contains(ReferralAction.SEE_READERS)) {
            return List.of();
        }
        Instant now = now();
        return store.agreed(id).stream()
                .map(listed -> reader.onTheCase(listed, now))
                .toList();
    }

    private Person controller(String act) {
        Person person = gate.person();
        if (!CONTROLLERS.contains(person.role())) {
            throw gate.denied(person, "EXCEPTIONAL_ACCESS:" + act);
        }
        return person;
    }

    private StoredAccess lock(Person person, ExceptionalAccessId id) {
        return store.lock(id).orElseThrow(() -> {
            trail.refused(person, AuditAction.ACCESS_REFUSED, id.value(), "NOT_FOUND");
            return new NotFoundException();
        });
    }

    private RefusedException refused(Person person, @Nullable UUID subject, String act, String key) {
        trail.refused(
                person,
                AuditAction.ACCESS_REFUSED,
                subject,
                "EXCEPTIONAL_ACCESS:" + act + ":" + key.substring(key.lastIndexOf('.') + 1));
        return new RefusedException(key);
    }

    /** With what for; the number leads to the words, which are sealed. */
    private void record(Person person, StoredAccess access, String step) {
        trail.record(
                person,
                AuditAction.EXCEPTIONAL_ACCESS,
                access.referralId(),
                step + ":" + access.ground() + " " + access.id());
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccess.By;
import fr.recours.referral.ExceptionalAccess.Step;
import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalState;
import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exceptional accesses as each side sees them. What was typed may name the patient: not everybody reads it. */
@Component
class ExceptionalReader {

    /** Where the explanations are sealed. */
    static final String COLUMN = "exceptional";

    private final People people;
    private final TextVault vault;

    ExceptionalReader(People people, TextVault vault) {
        this.people = people;
        this.vault = vault;
    }

    /** For those who have the right to the case; they decide nothing here. */
    ExceptionalAccess onTheCase(ExceptionalStore.Listed listed, Instant now) {
        return shown(listed, now, true, Set.of());
    }

    /** For those who ask, agree and control. */
    ExceptionalAccess forControl(Person person, ExceptionalStore.Listed listed, Instant now) {
        StoredAccess access = listed.access();
        boolean own = access.askedBy().equals(person.id());
        ExceptionalState state = access.state(now);
        boolean reads = own || person.is(Role.AUDITOR) || state == ExceptionalState.ASKED;
        return shown(listed, now, reads, allowed(person, state, own));
    }

    private static Set<Step> allowed(Person person, ExceptionalState state, boolean own) {
        Set<Step> allowed = EnumSet.noneOf(Step.class);
        if (!state.isOver()) {
            allowed.add(Step.END);
        }
        if (state == ExceptionalState.ASKED && !own) {
            allowed.add(Step.AGREE);
        }
        if (state == ExceptionalState.OPEN && own && person.is(Role.ADMINISTRATOR)) {
            allowed.add(Step.READ);
        }
        return allowed;
    }

    private ExceptionalAccess shown(ExceptionalStore.Listed listed, Instant now, boolean explained, Set<Step> allowed) {
        StoredAccess access = listed.access();
        return new ExceptionalAccess(
                new ExceptionalAccessId(access.id()),
                new ReferralId(access.referralId()),
                listed.reference(),
                access.state(now),
                access.ground(),
                explained ? vault.open(access.id(), COLUMN, access.explanation()) : "",
                new By(name(access.askedBy()), access.askedAt()),
                access.lapsesAt(),
                by(access.agreedBy(), access.agreedAt()),
                access.openUntil(),
                by(access.endedBy(), access.endedAt()),
                Set.copyOf(allowed));
    }

    private @Nullable By by(@Nullable UUID person, @Nullable Instant at) {
        return person == null || at == null ? null : new By(name(new PersonId(person)), at);
    }

    private String name(PersonId person) {
        return people.require(person).displayName();
    }
}

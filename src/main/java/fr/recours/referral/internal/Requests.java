package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.referral.InformationRequest;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.shared.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads requests for information back. */
@Component
class Requests {

    static final String SUBJECT = "subject";
    static final String PREPARED = "prepared";
    static final String SETTLEMENT = "settlement";

    private final RequestStore store;
    private final TextVault vault;
    private final AnswerTexts answers;
    private final People people;

    Requests(RequestStore store, TextVault vault, AnswerTexts answers, People people) {
        this.store = store;
        this.vault = vault;
        this.answers = answers;
        this.people = people;
    }

    Optional<InformationRequest> latest(UUID referral) {
        return store.latest(referral)
                .map(request -> new InformationRequest(
                        store.items(request.id()).stream().map(this::item).toList(),
                        request.dueOn(),
                        name(request.askedBy()),
                        request.askedAt(),
                        request.isOpen()));
    }

    RequestedItem item(Item item) {
        byte[] settlement = item.settlement();
        boolean waived = item.state() == RequestedItem.State.WAIVED;
        return new RequestedItem(
                new RequestedItemId(item.id()),
                item.kind(),
                item.element(),
                vault.open(item.id(), SUBJECT, item.subject()),
                item.state(),
                answers.open(item, PREPARED, item.prepared()),
                item.preparations(),
                waived ? null : answers.open(item, SETTLEMENT, settlement),
                waived && settlement != null ? vault.open(item.id(), SETTLEMENT, settlement) : "",
                name(item.settledBy()),
                item.settledAt());
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : people.require(new PersonId(person)).displayName();
    }
}

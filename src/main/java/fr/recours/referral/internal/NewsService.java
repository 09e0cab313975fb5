package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.CaseNews;
import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link CaseNews}. */
@Service
@Transactional
class NewsService implements CaseNews {

    private final Gate gate;
    private final ReferralStore referrals;
    private final DocumentStore documents;
    private final CaseOpenings openings;
    private final Clock clock;

    NewsService(Gate gate, ReferralStore referrals, DocumentStore documents, CaseOpenings openings, Clock clock) {
        this.gate = gate;
        this.referrals = referrals;
        this.documents = documents;
        this.openings = openings;
        this.clock = clock;
    }

    @Override
    public Set<ReferralId> documents() {
        Person person = gate.person();
        if (!person.is(Role.COORDINATOR)) {
            return Set.of();
        }
        Map<ReferralId, Instant> came = new HashMap<>();
        documents
                .arrived(person.id(), gate.visibility(person))
                .forEach(one -> came.put(new ReferralId(one.referral()), one.at()));
        return since(came.keySet()).entrySet().stream()
                .filter(opened ->
                        Objects.requireNonNull(came.get(opened.getKey())).isAfter(opened.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<ReferralId, Instant> since(Collection<ReferralId> cases) {
        Person person = gate.person();
        if (cases.isEmpty() || !person.is(Role.COORDINATOR)) {
            return Map.of();
        }
        List<UUID> ids = cases.stream().map(ReferralId::value).toList();
        Map<UUID, Map<PersonId, Instant>> opened = openings.of(ids);
        Map<ReferralId, Instant> since = new HashMap<>();
        referrals.rows(ids, gate.visibility(person)).stream()
                .filter(row -> !row.state().isTerminal())
                .forEach(row -> since(row, person.id(), opened.getOrDefault(row.id(), Map.of()))
                        .ifPresent(at -> since.put(new ReferralId(row.id()), at)));
        return since;
    }

    private static Optional<Instant> since(RowData row, PersonId reader, Map<PersonId, Instant> opened) {
        return Stream.of(row.submittedAt(), opened.get(reader), owner(row, opened))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private static @Nullable Instant owner(RowData row, Map<PersonId, Instant> opened) {
        UUID owner = row.triageOwner();
        return owner == null ? null : opened.get(new PersonId(owner));
    }

    @Override
    public void opened(ReferralId id) {
        Person person = gate.person();
        if (person.is(Role.COORDINATOR)) {
            openings.opened(gate.find(person, id).id(), person.id(), clock.instant());
        }
    }
}

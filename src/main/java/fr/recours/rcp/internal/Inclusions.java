package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.PlacesTaken;
import fr.recours.rcp.internal.Protocols.Places;
import fr.recours.rcp.internal.Protocols.Protocol;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Inclusions: a numbered place each, and the visits of the protocol. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Inclusions {

    private final Protocols protocols;
    private final ObligationStore obligations;
    private final JdbcClient sql;
    private final Clock clock;

    Inclusions(Protocols protocols, ObligationStore obligations, JdbcClient sql, Clock clock) {
        this.protocols = protocols;
        this.obligations = obligations;
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the programme counts its places here and the case has none of them yet. */
    boolean isToBeNoted(ReferralId referral, String programme) {
        return protocols.of(programme).isPresent()
                && sql.sql("select count(*) from inclusion where referral_id = ? and programme = ?")
                                .params(referral.value(), programme)
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    void include(ReferralId referral, Inclusion inclusion, Person by) {
        Protocol protocol = protocols.of(inclusion.programme()).orElseThrow(NotFoundException::new);
        int seat = taken(inclusion.programme(), inclusion.group()) + 1;
        if (!protocol.places().isEmpty()) {
            Places places = protocol.places(inclusion.group())
                    .orElseThrow(() -> new RefusedException("rcp.include.refused.group"));
            if (seat > places.total()) {
                throw new RefusedException("rcp.include.refused.full", places.total());
            }
        }
        take(referral, inclusion, seat, by);
        protocol.visits()
                .forEach(months -> obligations.add(new ObligationEntity(
                                UUID.randomUUID(),
                                referral.value(),
                                null,
                                ObligationKind.VISIT_DUE,
                                "M" + months,
                                inclusion.includedOn().plusMonths(months),
                                NextOwner.REFERRER)
                        .ofProgramme(inclusion.programme())));
    }

    /** The number is unique: of two who take the last place at once, one has it and the other is told to look again. */
    private void take(ReferralId referral, Inclusion inclusion, int seat, Person by) {
        try {
            sql.sql("""
                            insert into inclusion (id, referral_id, programme, dose_group, seat, included_on, recorded_by, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            UUID.randomUUID(),
                            referral.value(),
                            inclusion.programme(),
                            inclusion.group(),
                            seat,
                            inclusion.includedOn(),
                            by.id().value(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new StaleRevisionException();
        }
    }

    List<PlacesTaken> places() {
        return protocols.protocols().stream()
                .flatMap(protocol -> protocol.places().isEmpty()
                        ? Stream.of(new PlacesTaken(protocol.programme(), "", taken(protocol.programme(), ""), 0))
                        : protocol.places().stream()
                                .map(places -> new PlacesTaken(
                                        protocol.programme(),
                                        places.group(),
                                        taken(protocol.programme(), places.group()),
                                        places.total())))
                .toList();
    }

    private int taken(String programme, String group) {
        return sql.sql("select count(*) from inclusion where programme = ? and dose_group = ?")
                .params(programme, group)
                .query(Integer.class)
                .single();
    }
}

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
import fr.recours.shared.SealedTexts;
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

    private static final String REASON = "inclusion";

    private final Protocols protocols;
    private final ObligationStore obligations;
    private final SealedTexts texts;
    private final JdbcClient sql;
    private final Clock clock;

    Inclusions(Protocols protocols, ObligationStore obligations, SealedTexts texts, JdbcClient sql, Clock clock) {
        this.protocols = protocols;
        this.obligations = obligations;
        this.texts = texts;
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the programme counts its places here. */
    boolean countsPlacesOf(String programme) {
        return protocols.of(programme).isPresent();
    }

    /** Whether the case has one of its places. */
    boolean isNoted(ReferralId referral, String programme) {
        return of(referral).stream().anyMatch(one -> one.programme().equals(programme));
    }

    /** The inclusions of a case, the first first. */
    List<Inclusion> of(ReferralId referral) {
        return sql.sql(
                        "select programme, dose_group, included_on from inclusion where referral_id = ? order by included_on, programme")
                .param(referral.value())
                .query((row, number) -> new Inclusion(
                        row.getString("programme"),
                        row.getString("dose_group"),
                        row.getDate("included_on").toLocalDate()))
                .list();
    }

    void include(ReferralId referral, Inclusion inclusion, Person by) {
        Protocol protocol = protocols.of(inclusion.programme()).orElseThrow(NotFoundException::new);
        if (isNoted(referral, inclusion.programme())) {
            throw new RefusedException("rcp.include.refused.twice", inclusion.programme());
        }
        List<Integer> taken = seats(inclusion.programme(), inclusion.group());
        if (!protocol.places().isEmpty()) {
            Places places = protocol.places(inclusion.group())
                    .orElseThrow(() -> new RefusedException("rcp.include.refused.group"));
            if (taken.size() >= places.total()) {
                throw new RefusedException("rcp.include.refused.full", places.total());
            }
        }
        take(referral, inclusion, lowestFree(taken), by);
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

    /** @param taken in order */
    private static int lowestFree(List<Integer> taken) {
        int seat = 1;
        for (int one : taken) {
            if (one == seat) {
                seat++;
            }
        }
        return seat;
    }

    /** What was noted moves aside with the reason; its number is free. @return whether there was one */
    boolean takeBack(ReferralId referral, String programme, String reason, Person by) {
        List<UUID> ids = sql.sql("select id from inclusion where referral_id = ? and programme = ? for update")
                .params(referral.value(), programme)
                .query(UUID.class)
                .list();
        ids.forEach(id -> {
            sql.sql("""
                            insert into inclusion_taken_back (id, referral_id, programme, dose_group, seat, included_on,
                                recorded_by, recorded_at, reason, taken_back_by, taken_back_at)
                            select id, referral_id, programme, dose_group, seat, included_on, recorded_by, recorded_at, ?, ?, ?
                            from inclusion where id = ?""")
                    .params(
                            texts.seal(id, REASON, reason),
                            by.id().value(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                            id)
                    .update();
            sql.sql("delete from inclusion where id = ?").param(id).update();
        });
        return !ids.isEmpty();
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
        return seats(programme, group).size();
    }

    private List<Integer> seats(String programme, String group) {
        return sql.sql("select seat from inclusion where programme = ? and dose_group = ? order by seat")
                .params(programme, group)
                .query(Integer.class)
                .list();
    }
}

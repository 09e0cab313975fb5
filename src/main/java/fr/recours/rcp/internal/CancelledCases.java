package fr.recours.rcp.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which cases were entered in error. Nobody reads them any more, so whoever lists the cases of a meeting leaves them out
 * first: one of them must not keep the others from being read.
 */
@Repository
class CancelledCases {

    private final JdbcClient sql;

    CancelledCases(JdbcClient sql) {
        this.sql = sql;
    }

    Set<UUID> among(Collection<AgendaItemEntity> items) {
        Set<UUID> asked = items.stream().map(AgendaItemEntity::referralId).collect(Collectors.toSet());
        return asked.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.sql("select id from referral where state = 'ENTERED_IN_ERROR' and id in (:asked)")
                        .param("asked", asked)
                        .query(UUID.class)
                        .list());
    }
}

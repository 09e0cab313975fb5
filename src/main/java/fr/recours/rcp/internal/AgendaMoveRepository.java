package fr.recours.rcp.internal;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The log of moves. */
interface AgendaMoveRepository extends Repository<AgendaMoveEntity, UUID> {

    AgendaMoveEntity save(AgendaMoveEntity move);
}

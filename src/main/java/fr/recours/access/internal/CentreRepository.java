package fr.recours.access.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Centres. */
interface CentreRepository extends Repository<CentreEntity, UUID> {

    Optional<CentreEntity> findById(UUID id);

    List<CentreEntity> findByIdIn(Collection<UUID> ids);
}

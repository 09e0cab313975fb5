package fr.recours.access.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Centres. */
interface CentreRepository extends Repository<CentreEntity, UUID> {

    Optional<CentreEntity> findById(UUID id);
}

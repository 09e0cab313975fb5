package fr.recours.access.internal;

import fr.recours.access.Centre;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A centre, as it is stored. */
@Entity
@Table(name = "centre")
class CentreEntity {

    @Id
    private UUID id;

    private String name;
    private String city;
    private @Nullable UUID headId;

    @SuppressWarnings("NullAway.Init")
    protected CentreEntity() {}

    Centre toCentre() {
        return new Centre(new CentreId(id), name, city, headId == null ? null : new PersonId(headId));
    }
}

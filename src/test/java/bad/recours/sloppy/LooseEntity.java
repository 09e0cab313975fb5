package bad.recours.sloppy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Date;

/** An entity in the public face of a module. */
@Entity
public class LooseEntity {

    @Id
    long id;

    Date changed = new Date(0);
}

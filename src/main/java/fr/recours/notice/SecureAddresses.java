package fr.recours.notice;

import fr.recours.shared.PersonId;
import java.util.Optional;

/** The secure mail addresses of people. For the coordination and the administrator. */
public interface SecureAddresses {

    /** Whether this installation sends secure mail at all. */
    boolean inUse();

    Optional<String> of(PersonId person);

    /**
     * Keeps an address; messages that waited for one are sent by {@link Notices#resend}.
     *
     * @throws fr.recours.shared.RefusedException when it is no mail address
     */
    void keep(PersonId person, String address);
}

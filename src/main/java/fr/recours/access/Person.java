package fr.recours.access;

import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account, in the role they act in.
 *
 * @param displayName as written on screen and on letters, with the title
 * @param rpps national identifier of the health professional, 11 digits; none for staff without one
 * @param centreId the centre whose referrals they see; none outside referring centres
 */
public record Person(
        PersonId id,
        String displayName,
        String email,
        Role role,
        @Nullable String rpps,
        @Nullable CentreId centreId,
        Locale language) {

    public boolean is(Role wanted) {
        return role == wanted;
    }
}

package fr.recours.access.internal;

import fr.recours.access.Role;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** What the session keeps of an account: enough to say in the trail who acted, nothing to be read on a screen. */
class SignedInPerson extends User {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final UUID id;
    private final @Nullable UUID centre;

    SignedInPerson(String email, String passwordHash, boolean enabled, Role role, UUID id, @Nullable UUID centre) {
        super(email, passwordHash, enabled, true, true, true, AuthorityUtils.createAuthorityList(role.authority()));
        this.role = role;
        this.id = id;
        this.centre = centre;
    }

    Role role() {
        return role;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID centre() {
        return centre;
    }

    /** Two sessions of one account are the same person. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}

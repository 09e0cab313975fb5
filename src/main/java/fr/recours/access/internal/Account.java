package fr.recours.access.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person and the account they sign in with, as stored. A disabled account stays: past acts name its person. */
@Entity
@Table(name = "person")
class Account {

    @Id
    private UUID id;

    private @Nullable String title;
    private String givenName;
    private String familyName;
    private String email;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private @Nullable String rpps;

    @Column(name = "centre_id")
    private @Nullable UUID centre;

    private String language;
    private String passwordHash;
    private boolean enabled;

    /** Given by the database when the account is opened; from then on by each sign-in. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSignInAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** The form under which addresses are kept and looked up. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    Person toPerson() {
        return new Person(
                new PersonId(id),
                displayName(),
                email,
                role,
                rpps,
                centre == null ? null : new CentreId(centre),
                Locale.forLanguageTag(language));
    }

    private String displayName() {
        return Optional.ofNullable(title).map(t -> t + " ").orElse("") + givenName + " " + familyName;
    }

    SignedInPerson toSignedIn() {
        return new SignedInPerson(email, passwordHash, enabled, role, id, centre);
    }

    boolean enabled() {
        return enabled;
    }

    void choose(Locale chosen) {
        language = chosen.getLanguage();
    }
}

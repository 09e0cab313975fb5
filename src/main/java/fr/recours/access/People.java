package fr.recours.access;

import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who is acting, and the people others must reach. */
public interface People {

    /**
     * The signed-in person.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is signed in
     */
    Person current();

    Person require(PersonId id);

    /** The doctor who follows patients under this RPPS; none while no active account of that role has it. */
    Optional<Person> trackingDoctor(String rpps);

    /** Those of these RPPS a doctor follows patients under. */
    Set<String> trackingDoctorsAmong(Collection<String> rpps);

    /** Those of them whose account is active, in order of name. */
    List<Person> active(Collection<PersonId> ids);

    /** The active people who hold a role, in order of name. */
    List<Person> inRole(Role role);

    Centre centre(CentreId id);

    /** Those of these centres that there are, in any order, read in one go. */
    List<Centre> centres(Collection<CentreId> ids);

    /** Keeps the language the signed-in person chose. */
    void chooseLanguage(Locale language);
}

package fr.recours.ui.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.ui.kit.Texts;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The person at the screen, if any. An account closed during its session is nobody any more. */
@Component
class SignedIn {

    private final AuthenticationContext authentication;
    private final People people;

    SignedIn(AuthenticationContext authentication, People people) {
        this.authentication = authentication;
        this.people = people;
    }

    Optional<Person> person() {
        if (!authentication.isAuthenticated()) {
            return Optional.empty();
        }
        try {
            return Optional.of(people.current());
        } catch (AccessDeniedException accountClosed) {
            return Optional.empty();
        }
    }

    /** Role, and centre when there is one. */
    String place(Person person) {
        return person.centreId() == null
                ? Texts.label(person.role())
                : people.centre(person.centreId()).name();
    }

    void chooseLanguage(Locale language) {
        if (person().isPresent()) {
            people.chooseLanguage(language);
        }
    }

    void signOut() {
        authentication.logout();
    }
}

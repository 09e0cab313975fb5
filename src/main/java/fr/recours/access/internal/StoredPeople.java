package fr.recours.access.internal;

import fr.recours.access.Centre;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.shared.CentreId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads people at each call: an account disabled or moved to another role or centre a moment ago no longer acts as it did,
 * whatever its session says.
 */
@Service
@Transactional
class StoredPeople implements People {

    private final AccountRepository accounts;
    private final CentreRepository centres;

    StoredPeople(AccountRepository accounts, CentreRepository centres) {
        this.accounts = accounts;
        this.centres = centres;
    }

    @Override
    public Person current() {
        return signedIn().toPerson();
    }

    @Override
    public Person require(PersonId id) {
        return accounts.findById(id.value()).map(Account::toPerson).orElseThrow(NotFoundException::new);
    }

    @Override
    public Optional<Person> trackingDoctor(String rpps) {
        return rpps.isBlank()
                ? Optional.empty()
                : accounts.findByRppsAndRoleAndEnabledTrue(rpps.strip(), Role.TRACKING_DOCTOR)
                        .map(Account::toPerson);
    }

    @Override
    public Set<String> trackingDoctorsAmong(Collection<String> rpps) {
        return Set.copyOf(accounts.trackingDoctorsAmong(rpps));
    }

    @Override
    public List<Person> active(Collection<PersonId> ids) {
        return accounts
                .findByIdInAndEnabledTrueOrderByFamilyNameAscGivenNameAsc(
                        ids.stream().map(PersonId::value).toList())
                .stream()
                .map(Account::toPerson)
                .toList();
    }

    @Override
    public List<Person> inRole(Role role) {
        return accounts.findByRoleAndEnabledTrueOrderByFamilyNameAscGivenNameAsc(role).stream()
                .map(Account::toPerson)
                .toList();
    }

    @Override
    public Centre centre(CentreId id) {
        return centres.findById(id.value()).map(CentreEntity::toCentre).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Centre> centres(Collection<CentreId> ids) {
        return centres.findByIdIn(ids.stream().map(CentreId::value).toList()).stream()
                .map(CentreEntity::toCentre)
                .toList();
    }

    @Override
    public void chooseLanguage(Locale language) {
        signedIn().choose(language);
    }

    private Account signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return accounts.findByEmail(Account.normalised(authentication.getName()))
                .filter(Account::enabled)
                .orElseThrow(() -> new AccessDeniedException("this account is not active"));
    }
}

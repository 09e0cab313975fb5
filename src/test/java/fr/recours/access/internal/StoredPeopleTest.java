package fr.recours.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.access.Centre;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.shared.CentreId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** Who is acting, and who can be reached. */
@IntegrationTest
class StoredPeopleTest {

    @Autowired
    private People people;

    @Autowired
    private AccountUsers users;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void signOut() {
        TestSecurityContextHolder.clearContext();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theSignedInPersonIsKnownWithRoleAndCentre() {
        Person current = people.current();
        assertThat(current.displayName()).isEqualTo("Dr Anaïs Kerbrat");
        assertThat(current.role()).isEqualTo(Role.REFERRING_PHYSICIAN);
        assertThat(current.rpps()).isEqualTo("10009900017");
        assertThat(people.centre(Objects.requireNonNull(current.centreId())))
                .extracting(Centre::name, Centre::city)
                .containsExactly("CHU de Valmont", "Valmont");
    }

    @Test
    void nobodyActsWithoutSigningIn() {
        assertThatThrownBy(people::current).isInstanceOf(AccessDeniedException.class);
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", DemoPeople.KERBRAT, AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThatThrownBy(people::current).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAccountDisabledDuringItsSessionActsNoMore() {
        String address = TestAccounts.create(jdbc, true);
        SignIn.as(users.loadUserByUsername(address));
        assertThat(people.current().email()).isEqualTo(address);

        TestAccounts.disable(jdbc, address);

        assertThatThrownBy(people::current).isInstanceOf(AccessDeniedException.class);
        assertThat(people.inRole(Role.COORDINATOR)).extracting(Person::email).doesNotContain(address);
    }

    @Test
    void aDisabledPersonIsStillNamedWherePastActsNameThem() {
        String address = TestAccounts.create(jdbc, false);
        String id = jdbc.sql("SELECT id FROM person WHERE email = ?")
                .param(address)
                .query(String.class)
                .single();
        assertThat(people.require(new PersonId(UUID.fromString(id))).displayName())
                .isEqualTo("Ève Essai");
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChosenLanguageIsKept() {
        people.chooseLanguage(Locale.ENGLISH);
        assertThat(people.current().language()).isEqualTo(Locale.ENGLISH);
        people.chooseLanguage(Locale.FRANCE);
        assertThat(people.current().language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void peopleOfARoleComeInOrderOfFamilyName() {
        assertThat(people.inRole(Role.EXPERT))
                .extracting(Person::displayName)
                .containsExactly("Dr Nour Belhadi", "Dr Odile Sarrazin", "Dr Paul-Henri Tessier");
        assertThat(people.inRole(Role.CHAIR))
                .extracting(Person::displayName)
                .containsExactly("Pr Léonie Marchetti", "Pr Étienne Maubert");
    }

    @Test
    void aDoctorWhoFollowsPatientsIsFoundByNationalIdentifierAndNobodyOfAnotherRole() {
        assertThat(people.trackingDoctor(" 10009900090 ")).map(Person::email).contains(DemoPeople.PESSAC);
        assertThat(people.trackingDoctor("10009999999")).isEmpty();
        assertThat(people.trackingDoctor("")).isEmpty();
        assertThat(people.inRole(Role.REFERRING_PHYSICIAN))
                .allSatisfy(other -> assertThat(people.trackingDoctor(String.valueOf(other.rpps())))
                        .isEmpty());
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> people.require(PersonId.random())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.centre(CentreId.random())).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000990001", "1000990001A", ""})
    void aNationalIdentifierHasElevenDigits(String rpps) {
        String address = TestAccounts.create(jdbc, true);
        assertThatThrownBy(() -> jdbc.sql("UPDATE person SET rpps = ? WHERE email = ?")
                        .params(rpps, address)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}

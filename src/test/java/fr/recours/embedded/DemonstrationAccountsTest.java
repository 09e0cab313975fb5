package fr.recours.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Role;
import fr.recours.support.IntegrationTest;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

@IntegrationTest
class DemonstrationAccountsTest {

    private final UserDetailsService people;
    private final PasswordEncoder passwords;

    @Autowired
    DemonstrationAccountsTest(UserDetailsService people, PasswordEncoder passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    @Test
    void everyAccountPrintedAtStartSignsInAndEveryRoleHasOne() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        DemonstrationAccounts.table().lines().skip(1).forEach(line -> {
            String[] columns = line.split(" {2,}");
            UserDetails person = people.loadUserByUsername(columns[1]);
            assertThat(passwords.matches(columns[2], person.getPassword()))
                    .as(columns[1])
                    .isTrue();
            assertThat(person.isEnabled()).as(columns[1]).isTrue();
            for (GrantedAuthority authority : person.getAuthorities()) {
                roles.add(Role.valueOf(String.valueOf(authority.getAuthority()).substring("ROLE_".length())));
            }
        });

        assertThat(roles).containsExactlyInAnyOrder(Role.values());
    }
}

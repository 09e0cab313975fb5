package fr.recours.access.internal;

import fr.recours.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Accounts. Addresses are asked for in their {@link Account#normalised(String) normalised} form. */
interface AccountRepository extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    Optional<Account> findByRppsAndEnabledTrue(String rpps);

    List<Account> findByRoleAndEnabledTrueOrderByFamilyNameAscGivenNameAsc(Role role);
}

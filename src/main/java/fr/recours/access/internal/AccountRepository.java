package fr.recours.access.internal;

import fr.recours.access.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts. Addresses are asked for in their {@link Account#normalised(String) normalised} form. */
interface AccountRepository extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    Optional<Account> findByRppsAndRoleAndEnabledTrue(String rpps, Role role);

    @Query("select a.rpps from Account a where a.rpps in :rpps and a.role = TRACKING_DOCTOR and a.enabled")
    List<String> trackingDoctorsAmong(Collection<String> rpps);

    int countByEnabledTrueAndLastSignInAtBefore(Instant moment);

    @Query("""
            select count(c) from CentreEntity c where not exists (select a from Account a
            where a.centre = c.id and a.role = REFERRING_PHYSICIAN and a.enabled)""")
    int countCentresWithoutReferrer();

    @Modifying
    @Transactional
    @Query("update Account a set a.lastSignInAt = :now where a.id = :id")
    void signedIn(UUID id, Instant now);

    List<Account> findByIdInAndEnabledTrueOrderByFamilyNameAscGivenNameAsc(Collection<UUID> ids);

    List<Account> findByRoleAndEnabledTrueOrderByFamilyNameAscGivenNameAsc(Role role);
}

package fr.recours.access.internal;

import fr.recours.support.DemoPeople;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of one test: a coordinator each, with the demonstration password. */
final class TestAccounts {

    private TestAccounts() {}

    static String create(JdbcClient jdbc, boolean enabled) {
        UUID id = UUID.randomUUID();
        String address = id + "@example.org";
        jdbc.sql(
                        "INSERT INTO person (id, given_name, family_name, email, role, language, password_hash, enabled, version)"
                                + " SELECT ?, 'Ève', 'Essai', ?, 'COORDINATOR', 'fr', password_hash, ?, 0 FROM person"
                                + " WHERE email = ?")
                .params(id.toString(), address, enabled, DemoPeople.VIDAL)
                .update();
        return address;
    }

    static void disable(JdbcClient jdbc, String address) {
        jdbc.sql("UPDATE person SET enabled = false WHERE email = ?")
                .param(address)
                .update();
    }
}

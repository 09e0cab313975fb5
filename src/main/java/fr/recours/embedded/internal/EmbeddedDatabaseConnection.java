package fr.recours.embedded.internal;

import fr.recours.embedded.EmbeddedDatabase;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where Spring Boot's connection pool finds the embedded database: takes the place of {@code spring.datasource.*}. */
record EmbeddedDatabaseConnection(EmbeddedDatabase database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.url(EmbeddedDatabase.SCHEMA);
    }

    @Override
    public String getUsername() {
        return database.user();
    }

    @Override
    public String getPassword() {
        return database.password();
    }

    @Override
    public String toString() {
        return "EmbeddedDatabaseConnection[" + database.url(EmbeddedDatabase.SCHEMA) + "]";
    }
}

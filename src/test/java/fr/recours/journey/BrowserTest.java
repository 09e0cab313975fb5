package fr.recours.journey;

import fr.recours.support.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole portal behind a real port, on a real MariaDB and a real SMTP server, with the demonstration people. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "recours.demo=true",
            "recours.home=target/browser-home-${recours.fork:1}",
            "logging.file.name=target/test-browser-${recours.fork:1}.log"
        })
@ContextConfiguration(initializers = RealServers.class)
@interface BrowserTest {}

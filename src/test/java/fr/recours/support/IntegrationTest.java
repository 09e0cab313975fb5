package fr.recours.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal on a real MariaDB and a real SMTP server, with the demonstration people ({@link DemoPeople}). Classes
 * that add no configuration share one context and one schema: a test makes the rows it needs and looks at those only.
 * Another context costs five to ten seconds of a whole run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {"recours.demo=true", "recours.demo-cases=false", "recours.home=target/test-home-${recours.fork:1}"
        })
@ContextConfiguration(initializers = RealServers.class)
@Import({SignIn.class, SubmittedCases.class, HeardCases.class, SearchedCases.class})
public @interface IntegrationTest {}

package fr.recours.rcp.internal;

import fr.recours.support.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole portal with a schema of its own and four years of meetings, which tests may fill as they like. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@TestPropertySource(properties = "recours.rcp.horizon-months=48")
@Import({AgendaFacts.class, FilledAgendas.class})
@interface RcpTest {}

package fr.recours.rcp.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** As {@link RcpTest}, with a clock that begins on 12/01/2026 and is moved by the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RcpTest
@Import({Hour.Time.class, Hour.class})
@interface HourTest {}

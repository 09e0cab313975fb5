package fr.recours.support;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Each Spring context brings a security context holder of its own and makes it the one of the process. A test must find the
 * one of its context there, whichever context was started last.
 */
public class SecurityContextOfTheTest extends AbstractTestExecutionListener {

    /** Before the listener of spring-security-test, which signs the test's person in. */
    private static final int BEFORE_SIGN_IN = 9_000;

    @Override
    public int getOrder() {
        return BEFORE_SIGN_IN;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifUnique(SecurityContextHolder::setContextHolderStrategy);
    }
}

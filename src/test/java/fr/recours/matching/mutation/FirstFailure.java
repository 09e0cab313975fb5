package fr.recours.matching.mutation;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Ends a run at the first test that fails, and keeps why: what follows could say no more about the changed code. */
class FirstFailure implements TestExecutionListener {

    private final CancellationToken token = CancellationToken.create();

    @Nullable
    private Throwable failure;

    private int finished;

    CancellationToken token() {
        return token;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    int finished() {
        return finished;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            finished++;
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED && failure == null) {
            failure = result.getThrowable().orElseGet(AssertionError::new);
            token.cancel();
        }
    }
}

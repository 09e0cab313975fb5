package fr.recours.shared.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes where an exception came from and of which kind it is, never what it says: a message may quote the value that was
 * refused. Named in {@code logging.structured.json.stacktrace.printer}.
 */
public class FramesOnlyPrinter implements StackTracePrinter {

    @Override
    public void printStackTrace(Throwable throwable, Appendable output) throws IOException {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String prefix = "";
        for (@Nullable Throwable t = throwable; t != null && seen.add(t); t = t.getCause()) {
            output.append(prefix).append(t.getClass().getName()).append('\n');
            for (StackTraceElement frame : t.getStackTrace()) {
                output.append("\tat ").append(frame.toString()).append('\n');
            }
            prefix = "Caused by: ";
        }
    }
}

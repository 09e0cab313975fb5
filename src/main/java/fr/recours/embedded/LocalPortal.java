package fr.recours.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the portal on one machine with its embedded servers and the demonstration data, and talks to the person at the
 * console: where it is and who can sign in, or one line saying why it does not start. Everything else goes to the log.
 */
public final class LocalPortal {

    /** A port the system chooses. */
    private static final int ANY_FREE = 0;

    private LocalPortal() {}

    /**
     * Returns once the portal serves; ends the process with exit code 1 when it cannot.
     *
     * @param application the Spring Boot application
     * @param arguments what was typed after {@code bin/run}
     */
    public static void run(Class<?> application, String... arguments) {
        Home home = new Home(Path.of(Objects.requireNonNullElse(System.getenv("RECOURS_HOME"), ".recours")));
        try {
            start(application, RunOptions.parse(arguments), home);
        } catch (StartRefusedException | EmbeddedDatabaseException refused) {
            refuse(refused.getMessage());
        } catch (RuntimeException failed) {
            if (!isStopping()) {
                refuse(reason(failed, home));
            }
        }
    }

    private static void start(Class<?> application, RunOptions options, Home home) {
        home.requireWritable();
        if (!options.training() && !isFree(options.port())) {
            throw new StartRefusedException(portInUse(options.port()));
        }
        ConfigurableApplicationContext portal = SpringApplication.run(application, springArguments(options, home));
        int port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Welcome welcome = new Welcome(options.address(), port, home);
        welcome.awaitFirstPage();
        if (options.training()) {
            portal.close();
        } else {
            System.out.print(welcome.text());
        }
    }

    private static String[] springArguments(RunOptions options, Home home) {
        int management = options.training() ? ANY_FREE : freeOrAny(options.port() + 1);
        List<String> presets = List.of(
                "--recours.embedded=true",
                "--recours.demo=true",
                "--recours.home=" + home.folder(),
                "--recours.base-url=http://localhost:" + options.port(),
                "--server.port=" + (options.training() ? ANY_FREE : options.port()),
                "--server.address=" + options.address(),
                "--management.server.port=" + management,
                "--management.server.address=" + RunOptions.THIS_MACHINE,
                "--logging.file.name=" + home.log(),
                "--logging.structured.format.file=ecs",
                "--logging.threshold.console=OFF",
                "--spring.main.banner-mode=off");
        return withOwn(presets, options.forSpring());
    }

    /** A property the person gives takes the place of the preset: given twice, Spring would join both with a comma. */
    static String[] withOwn(List<String> presets, List<String> own) {
        Set<String> named = own.stream().map(LocalPortal::nameOf).collect(Collectors.toSet());
        return Stream.concat(presets.stream().filter(preset -> !named.contains(nameOf(preset))), own.stream())
                .toArray(String[]::new);
    }

    private static String nameOf(String argument) {
        return argument.split("=", 2)[0];
    }

    private static int freeOrAny(int wanted) {
        return wanted <= RunOptions.HIGHEST_PORT && isFree(wanted) ? wanted : ANY_FREE;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String portInUse(int port) {
        return "port %d is in use; choose another one with bin/run --port".formatted(port);
    }

    private static String reason(Throwable failed, Home home) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException || cause instanceof EmbeddedDatabaseException) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return portInUse(taken.getPort());
            }
        }
        return "the portal did not start; the reason is in " + home.log();
    }

    /** True once a signal asked the process to end: a start that fails then needs no explanation. */
    private static boolean isStopping() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException stopping) {
            return true;
        }
    }

    private static void refuse(@Nullable String line) {
        System.err.println("recours: " + line);
        System.exit(1);
    }
}

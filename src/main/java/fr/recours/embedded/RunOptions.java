package fr.recours.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed after {@code bin/run}.
 *
 * @param port where the portal is served
 * @param address network address it listens on
 * @param training start, serve one page, stop: what Java's AOT cache is recorded from
 * @param forSpring everything of the form {@code --name=value}, handed on
 */
record RunOptions(int port, String address, boolean training, List<String> forSpring) {

    /** The demonstration's passwords are public: by default nobody outside this machine gets in. */
    static final String THIS_MACHINE = "127.0.0.1";

    private static final int DEFAULT_PORT = 8080;
    static final int HIGHEST_PORT = 65535;

    RunOptions {
        forSpring = List.copyOf(forSpring);
    }

    /** @throws StartRefusedException on an option nobody knows, or a port that is none */
    static RunOptions parse(String... arguments) {
        int port = DEFAULT_PORT;
        String address = THIS_MACHINE;
        boolean training = false;
        List<String> forSpring = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port" -> port = port(value(arguments, i++));
                case "--address" -> address = value(arguments, i++);
                case "--train" -> training = true;
                case String other when other.startsWith("--") && other.contains("=") -> forSpring.add(other);
                case String other ->
                    throw new StartRefusedException("%s is not an option; see bin/run --help".formatted(other));
            }
        }
        return new RunOptions(port, address, training, forSpring);
    }

    private static String value(String[] arguments, int option) {
        if (option + 1 >= arguments.length) {
            throw new StartRefusedException("%s needs a value; see bin/run --help".formatted(arguments[option]));
        }
        return arguments[option + 1];
    }

    private static int port(String typed) {
        if (typed.matches("\\d{1,5}")) {
            int port = Integer.parseInt(typed);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new StartRefusedException("%s is not a port: give a number from 1 to 65535".formatted(typed));
    }
}

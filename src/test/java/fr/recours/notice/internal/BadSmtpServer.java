package fr.recours.notice.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves as often as it is told to, then behaves. Keeps what it took, raw. */
final class BadSmtpServer implements AutoCloseable {

    /** What goes wrong. */
    enum Fault {
        /** Accepts the connection and says nothing. */
        SILENT,
        /** Takes the whole message, then hangs up instead of saying that it has it. */
        HANGS_UP_AFTER_DATA,
        /** Refuses one recipient for good. */
        REFUSES_RECIPIENT,
        /** Asks to come back later. */
        LATER
    }

    private final ServerSocket socket;
    private final Fault fault;
    private final AtomicInteger faultsLeft;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param times how often it misbehaves */
    BadSmtpServer(Fault fault, int times) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.fault = fault;
        this.faultsLeft = new AtomicInteger(times);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it took, in order, whether or not it said so. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            if (fault == Fault.SILENT && misbehaves()) {
                closed.await();
                return;
            }
            say(out, "220 test");
            converse(in, out);
        } catch (IOException hungUp) {
            // the client's affair
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(BufferedReader in, PrintWriter out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "RCPT" -> say(out, recipient());
                case "DATA" -> {
                    say(out, "354 go on");
                    messages.add(body(in));
                    if (fault == Fault.HANGS_UP_AFTER_DATA && misbehaves()) {
                        return;
                    }
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private String recipient() {
        return switch (fault) {
            case REFUSES_RECIPIENT -> misbehaves() ? "550 5.1.1 no such user somebody@example.org" : "250 ok";
            case LATER -> misbehaves() ? "451 4.7.1 come back later" : "250 ok";
            case SILENT, HANGS_UP_AFTER_DATA -> "250 ok";
        };
    }

    private boolean misbehaves() {
        return faultsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static String body(BufferedReader in) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append("\r\n");
        }
        return body.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

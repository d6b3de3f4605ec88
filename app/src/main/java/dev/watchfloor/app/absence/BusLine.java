package dev.watchfloor.app.absence;

import dev.watchfloor.app.Pin;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.messages.DBusSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens at one bus until it is closed, on threads of its own. A bus that is not there, does not answer, or goes is tried
 * again after each pause; so is who owns the names, because a screen lock may start late or anew. Only signals of their
 * present owners count: at a bus everybody may send everybody signals. Thread-safe.
 */
final class BusLine implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(BusLine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(500);

    /** What one bus is listened to for; asked on each connection. */
    @FunctionalInterface
    interface Expectation {
        Iterable<ExpectedSignal> at(DBusConnection bus) throws DBusException;
    }

    private final String address;
    private final Expectation expectation;
    private final Consumer<Absence> listener;
    private final Duration pause;
    private final Runnable onListening;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** @param onListening told after each look at who owns the names */
    private BusLine(
            String address, Expectation expectation, Consumer<Absence> listener, Duration pause, Runnable onListening) {
        this.address = address;
        this.expectation = expectation;
        this.listener = listener;
        this.pause = pause;
        this.onListening = onListening;
        thread = Thread.ofVirtual().name("bus-line").unstarted(this::run);
    }

    static BusLine start(
            String address, Expectation expectation, Consumer<Absence> listener, Duration pause, Runnable onListening) {
        BusLine line = new BusLine(address, expectation, listener, pause, onListening);
        line.thread.start();
        return line;
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            if (!thread.join(LONGEST_CLOSE)) {
                LOG.debug("A bus did not let go in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                listen();
            } while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws InterruptedException {
        try {
            DBusConnection bus = connect();
            try {
                tend(bus);
            } finally {
                // Its own thread: it waits for handlers under way, and the window for us.
                Thread.ofVirtual().name("bus-leave").start(bus::disconnect);
            }
        } catch (DBusException | DBusExecutionException gone) {
            LOG.debug("No desktop bus at {}: {}", address, gone.toString());
        }
    }

    private DBusConnection connect() throws DBusException, InterruptedException {
        Callable<DBusConnection> way = () -> DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .transportConfig()
                // One try only: the library tries each half second until this is over.
                .withTimeout(500)
                .back()
                .build();
        FutureTask<DBusConnection> connecting = new FutureTask<>(way);
        Thread.ofVirtual().name("bus-connect").start(connecting);
        try {
            return connecting.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            throw new DBusException("no answer within " + PATIENCE);
        } catch (ExecutionException failed) {
            throw new DBusException(String.valueOf(failed.getCause()));
        } finally {
            // Ends what was not done: an interrupted channel is closed.
            connecting.cancel(true);
        }
    }

    private void tend(DBusConnection bus) throws DBusException, InterruptedException {
        Map<ExpectedSignal, Listening> held = new HashMap<>();
        Iterable<ExpectedSignal> expected = expectation.at(bus);
        do {
            for (ExpectedSignal signal : expected) {
                String owner = owner(bus, signal.sender());
                Listening before = held.get(signal);
                if (before != null && !before.owner.equals(owner)) {
                    held.remove(signal);
                    bus.removeGenericSigHandler(signal.ruleFor(before.owner), before.handler);
                }
                if (!owner.isEmpty() && !held.containsKey(signal)) {
                    Listening next = new Listening(owner, heard -> hear(signal, heard));
                    bus.addGenericSigHandler(signal.ruleFor(owner), next.handler);
                    held.put(signal, next);
                }
            }
            // A bus that is gone or silent throws here.
            bus.getDBusOwnerName("org.freedesktop.DBus");
            onListening.run();
        } while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS));
    }

    private void hear(ExpectedSignal expected, DBusSignal heard) {
        if (expected.tells(heard)) {
            listener.accept(expected.absence());
        }
    }

    private static String owner(DBusConnection bus, String name) {
        try {
            String owner = bus.getDBusOwnerName(name);
            return owner == null ? "" : owner;
        } catch (DBusExecutionException nobody) {
            return "";
        }
    }

    /** A subscription at one owner of a name. */
    private record Listening(String owner, DBusSigHandler<DBusSignal> handler) {}
}

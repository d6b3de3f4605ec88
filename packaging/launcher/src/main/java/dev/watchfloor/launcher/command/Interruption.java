package dev.watchfloor.launcher.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl+C end a command where it is safe: the signal is noted, and the program ends once the command has closed what
 * it opened, at the latest after five seconds. Thread-safe.
 */
final class Interruption implements AutoCloseable {
    private static final long LONGEST_SECONDS = 5;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean isRequested;

    Interruption() {
        hook = new Thread(this::request, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the command shall end. */
    boolean isRequested() {
        return isRequested;
    }

    @Override
    public void close() {
        closed.countDown();
        if (!isRequested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyEnding) {
                // The hook runs, and has seen the latch.
                return;
            }
        }
    }

    private void request() {
        isRequested = true;
        try {
            boolean unused = closed.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.watchfloor.app.operators.factors;

import dev.watchfloor.app.operators.factors.SecurityKeyException.Obstacle;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The one security key that somebody has plugged in, with the PIN that they typed. Asking it blocks until it is touched;
 * {@link #cancel} ends that from any thread. Wiped by {@link #close}. Never printed. One thread asks at a time.
 */
public final class HeldKey implements AutoCloseable {
    private static final int LONGEST = 256;

    private final SecurityKeyDevice device;
    private final char[] pin;
    private final Runnable onTouch;
    private @Nullable FutureTask<?> asked;
    private boolean isCancelled;

    /**
     * @param pin copied; the caller wipes its own
     * @param onTouch told each time that the key waits to be touched, on the asking thread: be quick
     */
    public HeldKey(SecurityKeyDevice device, char[] pin, Runnable onTouch) {
        this.device = device;
        this.pin = Arrays.copyOf(pin, Math.min(pin.length, LONGEST));
        this.onTouch = onTouch;
    }

    /** An answer and which of the questions it answers. */
    public record Signed(int question, KeyAnswer answer) {}

    /** The key that is plugged in; says so when there is none or more than one. */
    public PluggedKey find() throws SecurityKeyException {
        List<PluggedKey> plugged = ask(device::list);
        if (plugged.size() > 1) {
            throw FidoFailures.of(Obstacle.SEVERAL_KEYS);
        }
        return plugged.stream().findFirst().orElseThrow(() -> FidoFailures.of(Obstacle.NO_KEY));
    }

    /**
     * Has one of the questions answered. Each is tried without a touch first; when the key knows none of them it is asked
     * for a signature all the same, so that who holds another key sees and waits what its owner does.
     */
    public Signed sign(PluggedKey key, List<KeyRequest.Sign> questions) throws SecurityKeyException {
        return ask(() -> {
            int known = 0;
            for (int at = questions.size() - 1; at >= 0; at--) {
                known = device.knows(key, questions.get(at)) ? at : known;
            }
            onTouch.run();
            return new Signed(known, device.sign(key, questions.get(known), pin));
        });
    }

    /** Whether it made one of these credentials. */
    public boolean knows(PluggedKey key, RegisteredKey registered) throws SecurityKeyException {
        return ask(() -> device.knows(key, new KeyRequest.Sign(new byte[0], registered.credentialId())));
    }

    /** Has a credential made. */
    public KeyAnswer make(PluggedKey key, KeyRequest.Make question) throws SecurityKeyException {
        return ask(() -> {
            onTouch.run();
            return device.make(key, question, pin);
        });
    }

    /** Gives the key up: who asks it hears so, now and from now on. */
    public synchronized void cancel() {
        isCancelled = true;
        if (asked != null) {
            asked.cancel(true);
        }
    }

    /**
     * On a thread of its own. Only that one is interrupted: an interrupted thread that goes on to write to the database
     * closes H2's file.
     */
    private <T> T ask(Callable<T> question) throws SecurityKeyException {
        FutureTask<T> task = new FutureTask<>(question);
        synchronized (this) {
            if (isCancelled) {
                throw FidoFailures.of(Obstacle.CANCELLED);
            }
            asked = task;
        }
        Thread.ofVirtual().name("security-key").start(task);
        try {
            return task.get();
        } catch (CancellationException | InterruptedException cancelled) {
            task.cancel(true);
            throw FidoFailures.of(Obstacle.CANCELLED);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SecurityKeyException obstacle) {
                throw obstacle;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        Arrays.fill(pin, '\0');
    }

    @Override
    public String toString() {
        return "HeldKey";
    }
}

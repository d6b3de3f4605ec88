package dev.watchfloor.app.work;

import dev.watchfloor.app.Pin;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who want to know that something changed. Thread-safe. */
public final class Listeners {
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Adds one; the same runnable may be added twice and is then told twice. */
    public Pin add(Runnable listener) {
        // A wrapper of its own, so that a pin removes its own registration and no other.
        Runnable registration = () -> listener.run();
        listeners.add(registration);
        return () -> listeners.remove(registration);
    }

    /** Tells all, on this thread. */
    public void tell() {
        listeners.forEach(Runnable::run);
    }
}

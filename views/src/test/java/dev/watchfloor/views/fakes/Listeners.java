package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who want to be told. Thread-safe. */
final class Listeners {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Pin add(Runnable listener) {
        // Wrapped, so that one listener registered twice is released once per pin.
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    int size() {
        return listeners.size();
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }
}

package dev.watchfloor.views.kit;

import dev.watchfloor.app.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;

/** Registrations that end together, when a screen is hidden or closed. FX thread only. */
public final class Pins implements Pin {
    private final List<Pin> held = new ArrayList<>();

    /** Keeps a registration. */
    public void add(Pin pin) {
        held.add(pin);
    }

    public boolean isEmpty() {
        return held.isEmpty();
    }

    /** Calls {@code listener} with each new value until released. */
    public <T> void listen(ObservableValue<T> value, Consumer<? super T> listener) {
        InvalidationListener registered = changed -> listener.accept(value.getValue());
        value.addListener(registered);
        held.add(() -> value.removeListener(registered));
    }

    /** Releases all, latest first. */
    @Override
    public void close() {
        for (Pin pin : held.reversed()) {
            pin.close();
        }
        held.clear();
    }
}

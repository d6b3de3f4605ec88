package dev.watchfloor.app.fakes;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoreException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A store whose disk fails now and then. */
public final class Faltering {
    private Faltering() {}

    /** @param left how often appending what this connector brings still fails, when it brings events */
    public static EventStore store(EventStore store, String connector, AtomicInteger left) {
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("append")
                            && arguments[0].equals(connector)
                            && !((List<?>) arguments[1]).isEmpty()
                            && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        throw new StoreException("The disk is full.", new IOException("full"));
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}

package dev.watchfloor.app.response.desk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands for {@code kill -9} at the n-th thing a console does: from then on nothing it does has any effect. */
final class Fuse {
    private int left;
    private boolean blown;

    /** The console is gone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** @param steps things that may still happen */
    Fuse(int steps) {
        left = steps;
    }

    synchronized boolean isBlown() {
        return blown;
    }

    /** The same object, whose every call may be cut off before or after it has had its effect. */
    <T> T around(Class<T> type, T object) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            burn();
            try {
                return method.invoke(object, args);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            } finally {
                burn();
            }
        }));
    }

    private synchronized void burn() {
        if (blown || --left < 0) {
            blown = true;
            throw new Killed();
        }
    }
}

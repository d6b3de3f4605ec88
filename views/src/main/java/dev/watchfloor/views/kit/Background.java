package dev.watchfloor.views.kit;

import dev.watchfloor.app.Pin;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Where view models have their questions answered: off the FX thread and back. {@link FxBridge} is the one in the
 * window; tests answer at once, without a toolkit.
 */
public interface Background {
    /** As {@link FxBridge#load}. */
    <T> Pin load(Callable<T> question, Consumer<? super T> onSuccess, Consumer<String> onError);

    /** As {@link FxBridge#onFx}. */
    void onFx(Runnable task);

    /** As {@link FxBridge#signal}; without a toolkit every signal is delivered. */
    default Runnable signal(Runnable onChange) {
        return () -> onFx(onChange);
    }
}

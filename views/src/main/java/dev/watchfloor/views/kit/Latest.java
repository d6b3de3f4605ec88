package dev.watchfloor.views.kit;

import dev.watchfloor.app.Pin;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question at a time and forgets those overtaken while waiting, so that a drag over the timeline never queues
 * up work and yet shows every answer that was paid for, in order. FX thread only.
 */
public final class Latest {
    private final FxBridge bridge;
    private @Nullable Pin running;
    private @Nullable Runnable waiting;

    Latest(FxBridge bridge) {
        this.bridge = bridge;
    }

    /** Asks after the question that runs now, instead of any that waits. Parameters as in {@link FxBridge#load}. */
    public <T> void load(Callable<T> question, Consumer<? super T> onSuccess, Consumer<String> onError) {
        Runnable start = () -> running = bridge.load(
                question,
                answer -> {
                    next();
                    onSuccess.accept(answer);
                },
                sentence -> {
                    next();
                    onError.accept(sentence);
                });
        if (running == null) {
            start.run();
        } else {
            waiting = start;
        }
    }

    /** Drops the running question's answer and the waiting question: they were about something else. */
    public void forget() {
        if (running != null) {
            running.close();
            running = null;
        }
        waiting = null;
    }

    private void next() {
        running = null;
        Runnable following = waiting;
        waiting = null;
        if (following != null) {
            following.run();
        }
    }
}

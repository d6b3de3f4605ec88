package dev.watchfloor.views.kit;

import dev.watchfloor.app.Pin;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** One thing asked of the console: runs once on a working thread, answers once on the FX thread unless closed before. */
final class Question<T> extends FutureTask<T> implements Pin {
    private final FxBridge bridge;
    private final Consumer<? super T> onSuccess;
    private final Consumer<String> onError;
    private volatile boolean dropped;

    Question(Callable<T> question, FxBridge bridge, Consumer<? super T> onSuccess, Consumer<String> onError) {
        super(question);
        this.bridge = bridge;
        this.onSuccess = onSuccess;
        this.onError = onError;
    }

    @Override
    protected void done() {
        if (dropped) {
            return;
        }
        try {
            T answer = get();
            deliver(() -> onSuccess.accept(answer));
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            String sentence = FailureSentence.of(cause);
            deliver(() -> onError.accept(sentence));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Runnable answer) {
        bridge.onFx(() -> {
            if (!dropped) {
                answer.run();
            }
        });
    }

    @Override
    public void close() {
        dropped = true;
    }
}

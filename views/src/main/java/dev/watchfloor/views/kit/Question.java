package dev.watchfloor.views.kit;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.NotAllowedException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing asked of the console: runs once on a working thread, answers once on the FX thread unless closed before. */
final class Question<T> extends FutureTask<T> implements Pin {
    private final Callable<T> question;
    private final FxBridge bridge;
    private final Consumer<? super T> onSuccess;
    private final Consumer<String> onError;
    private volatile boolean dropped;
    private volatile @Nullable Pin again;

    Question(Callable<T> question, FxBridge bridge, Consumer<? super T> onSuccess, Consumer<String> onError) {
        super(question);
        this.question = question;
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
            Optional<FxBridge.StepUp> stepUp = bridge.stepUp().filter(asked -> wantsStepUp(cause));
            deliver(() -> stepUp.ifPresentOrElse(
                    // Whoever refuses for this has done nothing yet, so that asking again does nothing twice.
                    asked -> asked.ask(this::askAgain, () -> onError.accept(sentence)),
                    () -> onError.accept(sentence)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean wantsStepUp(Throwable cause) {
        return cause instanceof NotAllowedException refused && refused.reason() == NotAllowedException.Reason.STEP_UP;
    }

    private void askAgain() {
        if (!dropped) {
            again = bridge.load(question, onSuccess, onError);
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
        Pin asked = again;
        if (asked != null) {
            asked.close();
        }
    }
}

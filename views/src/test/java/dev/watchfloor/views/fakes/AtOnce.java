package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.views.kit.Background;
import dev.watchfloor.views.kit.FailureSentence;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Answers every question at once, on the asking thread: for view models without a stage. */
public final class AtOnce implements Background {
    @Override
    public <T> Pin load(Callable<T> question, Consumer<? super T> onSuccess, Consumer<String> onError) {
        T answer;
        try {
            answer = question.call();
        } catch (Exception failure) {
            onError.accept(FailureSentence.of(failure));
            return () -> {};
        }
        onSuccess.accept(answer);
        return () -> {};
    }

    @Override
    public void onFx(Runnable task) {
        task.run();
    }
}

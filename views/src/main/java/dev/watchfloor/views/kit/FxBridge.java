package dev.watchfloor.views.kit;

import dev.watchfloor.app.Pin;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The only way between working threads and the FX thread, in both directions; nothing else calls
 * {@link Platform#runLater}. Thread-safe.
 *
 * <p>Work is never interrupted: interrupting a thread that reads a file closes the file for all others (the JDK's
 * {@code FileChannel} says so). What nobody wants any more runs to its end and its result is dropped.
 */
public final class FxBridge implements Background, AutoCloseable {
    /** Least time between two deliveries of one change signal. */
    public static final Duration PAUSE = Duration.ofMillis(100);

    private final ExecutorService working = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("view-", 0).factory());
    // The toolkit holds a timeline that runs, and the timeline a whole screen: they must end with the bridge.
    private final Set<Timeline> clockworks = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile @Nullable StepUp stepUp;

    /** Asks the operator for a fresh second factor. */
    interface StepUp {
        /**
         * On the FX thread.
         *
         * @param then when it is fresh
         * @param otherwise when they gave none
         */
        void ask(Runnable then, Runnable otherwise);
    }

    /** Who is asked when the console wants a second factor; what was refused for that is then asked again. */
    void setStepUp(StepUp asking) {
        stepUp = asking;
    }

    /** Nobody is asked while this is empty, and the refusal is an answer like others. */
    Optional<StepUp> stepUp() {
        return Optional.ofNullable(stepUp);
    }

    /**
     * Runs {@code question} on a working thread and hands its result to the FX thread.
     *
     * @param question may block
     * @param onSuccess on the FX thread
     * @param onError on the FX thread, with a sentence for the operator
     * @return closing it drops the result
     */
    @Override
    public <T> Pin load(Callable<T> question, Consumer<? super T> onSuccess, Consumer<String> onError) {
        Question<T> asked = new Question<>(question, this, onSuccess, onError);
        try {
            working.execute(asked);
        } catch (RejectedExecutionException late) {
            asked.close();
        }
        return asked;
    }

    /** A place for questions of which only the newest matters. */
    public Latest latest() {
        return new Latest(this);
    }

    /**
     * A signal that any thread may give as often as it likes: {@code onChange} runs on the FX thread soon after, at most
     * ten times a second.
     */
    @Override
    public Runnable signal(Runnable onChange) {
        return new Signal(this, onChange);
    }

    /**
     * Watches a part of the console: {@code watch(console.threads()::subscribe, this::reload)}.
     *
     * @param subscribe registers the listener it is given
     * @param onChange on the FX thread, at most ten times a second
     */
    public Pin watch(Function<Runnable, Pin> subscribe, Runnable onChange) {
        return subscribe.apply(signal(onChange));
    }

    /**
     * Runs {@code task} on the FX thread again and again, first after one period, until the pin or the bridge is closed. On
     * the FX thread.
     */
    public Pin every(Duration period, Runnable task) {
        Timeline clockwork = new Timeline(new KeyFrame(javafx.util.Duration.millis(period.toMillis()), tick -> {
            if (!closed) {
                task.run();
            }
        }));
        clockwork.setCycleCount(Animation.INDEFINITE);
        clockworks.add(clockwork);
        clockwork.play();
        return () -> stop(clockwork);
    }

    private void stop(Timeline clockwork) {
        clockwork.stop();
        clockworks.remove(clockwork);
    }

    /** Runs {@code task} on the FX thread, in order of calling; dropped when the bridge is closed. From any thread. */
    @Override
    public void onFx(Runnable task) {
        if (closed) {
            return;
        }
        Platform.runLater(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    /** Drops everything that is under way. Returns at once. */
    @Override
    public void close() {
        closed = true;
        working.shutdown();
        if (!clockworks.isEmpty()) {
            Platform.runLater(() -> clockworks.forEach(this::stop));
        }
    }
}

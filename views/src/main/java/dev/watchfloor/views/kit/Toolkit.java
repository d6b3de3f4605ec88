package dev.watchfloor.views.kit;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * The window's toolkit for who stands outside the window: it starts once a process, which takes about a second, and work
 * is handed to its thread. Thread-safe.
 */
public final class Toolkit {
    private static final FxBridge BRIDGE = new FxBridge();

    private Toolkit() {}

    /**
     * Starts it at the first call, on a thread of its own, and returns at once.
     *
     * @return completed when windows can be made, or with why they cannot: {@link UnsupportedOperationException} is how
     *     JavaFX says that there is no display
     */
    public static CompletableFuture<Void> begin() {
        return Start.ONCE;
    }

    /** Asks for something on the FX thread, once the toolkit is up. @return what came of it, or its failure */
    public static <T> CompletableFuture<T> call(Supplier<T> work) {
        return begin().thenApplyAsync(begun -> work.get(), BRIDGE::onFx);
    }

    /** Runs {@code work} on the FX thread, once the toolkit is up; its failure is that thread's, as with a click. */
    public static void run(Runnable work) {
        var unused = begin().thenRun(() -> BRIDGE.onFx(work));
    }

    /** Loaded, and so started, with the first call. */
    private static final class Start {
        static final CompletableFuture<Void> ONCE = started();

        private static CompletableFuture<Void> started() {
            CompletableFuture<Void> up = new CompletableFuture<>();
            return CompletableFuture.runAsync(
                            () -> {
                                Platform.setImplicitExit(false);
                                Platform.startup(() -> up.complete(null));
                            },
                            Thread.ofPlatform().name("toolkit-start").daemon()::start)
                    .thenCompose(started -> up);
        }
    }
}

package dev.watchfloor.launcher.window;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The window's toolkit, which starts once a process and takes about a second. Thread-safe. */
final class Toolkit {
    private static @Nullable CompletableFuture<Void> ready;

    private Toolkit() {}

    /** Starts it on a thread of its own. @return completed when windows can be made, or with why they cannot */
    static synchronized CompletableFuture<Void> begin() {
        CompletableFuture<Void> begun = ready;
        if (begun == null) {
            CompletableFuture<Void> coming = new CompletableFuture<>();
            Thread.ofPlatform().name("toolkit-start").daemon().start(() -> start(coming));
            begun = coming;
            ready = coming;
        }
        return begun;
    }

    private static void start(CompletableFuture<Void> coming) {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> coming.complete(null));
        } catch (RuntimeException | LinkageError failure) {
            // Told to whoever waits; nobody sees what a thread of its own says.
            coming.completeExceptionally(failure);
        }
    }
}

package dev.watchfloor.views.timeline;

import dev.watchfloor.app.export.EventExports;
import dev.watchfloor.app.export.ExportException;
import dev.watchfloor.app.export.ExportRequest;
import dev.watchfloor.app.export.ExportResult;
import dev.watchfloor.app.export.ExportWatcher;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One export at a time, which goes on when its dialog is closed. FX thread only, except that the export itself reports
 * from its own.
 */
final class ExportModel {
    private static final Messages TEXT = Messages.of("timeline");

    private final EventExports exports;
    private final FxBridge bridge;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private Watcher watcher = new Watcher(() -> {});

    /** How it goes. */
    sealed interface State {
        record Idle() implements State {}

        /** @param perSecond events a second so far */
        record Running(long written, long expected, double perSecond) implements State {
            /** 0..1, -1 while it is not known. */
            double progress() {
                return expected == 0 ? -1 : Math.min(1, (double) written / expected);
            }
        }

        /** @param sentence what was written where, or why nothing was */
        record Ended(boolean good, String sentence) implements State {}
    }

    /**
     * What to write where.
     *
     * @param chosen the only events wanted; empty for all of the request
     * @param overwrite whether a file of that name is replaced
     */
    record Wish(ExportRequest request, Optional<List<StoredEvent>> chosen, Path file, boolean overwrite) {}

    ExportModel(EventExports exports, FxBridge bridge) {
        this.exports = exports;
        this.bridge = bridge;
    }

    /** Begins, unless one is running. */
    void start(Wish wish) {
        if (state.get() instanceof State.Running) {
            return;
        }
        state.set(new State.Running(0, 0, 0));
        Watcher own = new Watcher(bridge.signal(this::progressed));
        watcher = own;
        var unused = bridge.load(
                () -> write(wish, own),
                result -> state.set(ended(result, wish.file())),
                sentence -> state.set(new State.Ended(false, sentence)));
    }

    /** Ends the running export; what it wrote is taken away. */
    void cancel() {
        watcher.cancelled = true;
    }

    /** The end was seen. */
    void forget() {
        if (state.get() instanceof State.Ended) {
            state.set(new State.Idle());
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private ExportResult write(Wish wish, Watcher own) throws ExportException, InterruptedException {
        return wish.chosen().isPresent()
                ? exports.chosenToFile(wish.request(), wish.chosen().get(), wish.file(), wish.overwrite(), own)
                : exports.toFile(wish.request(), wish.file(), wish.overwrite(), own);
    }

    private void progressed() {
        if (state.get() instanceof State.Running) {
            state.set(watcher.running());
        }
    }

    private static State ended(ExportResult result, Path file) {
        return switch (result.ending()) {
            case COMPLETE, LIMITED ->
                new State.Ended(
                        true, TEXT.format("export.done", result.events(), size(result.bytes()), file.toAbsolutePath()));
            case CANCELLED -> new State.Ended(false, TEXT.format("export.cancelled", result.events()));
        };
    }

    private static String size(long bytes) {
        if (bytes < 1_000_000) {
            return TEXT.format("export.kilobytes", Math.max(1, bytes / 1_000));
        }
        return bytes < 1_000_000_000L
                ? TEXT.format("export.megabytes", bytes / 1e6)
                : TEXT.format("export.gigabytes", bytes / 1e9);
    }

    /** Written by the exporting thread, read by the FX thread. */
    private static final class Watcher implements ExportWatcher {
        private final Runnable signal;
        private final long begun = System.nanoTime();
        private volatile long written;
        private volatile long expected;
        private volatile boolean cancelled;

        Watcher(Runnable signal) {
            this.signal = signal;
        }

        @Override
        public void written(long events, long all) {
            written = events;
            expected = all;
            signal.run();
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        State running() {
            double seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
            return new State.Running(written, expected, written / seconds);
        }
    }
}

package dev.watchfloor.views.inplace;

import dev.watchfloor.app.inplace.FoundEvent;
import dev.watchfloor.app.inplace.InPlace;
import dev.watchfloor.app.inplace.InPlaceAnswer;
import dev.watchfloor.app.inplace.InPlaceMore;
import dev.watchfloor.app.inplace.InPlaceQuestion;
import dev.watchfloor.app.inplace.InPlaceWatcher;
import dev.watchfloor.views.kit.Background;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One question in place after the other, and the pages of the latest. FX thread only. */
final class InPlaceModel {
    private final InPlace inPlace;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Ready());
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** Where a question is. */
    sealed interface State {
        /** Nothing was asked. */
        record Ready() implements State {}

        /** @param before what was found by the pages before */
        record Asking(Optional<Found> before, long looked, int found) implements State {}

        record Answered(Found found) implements State {}

        /** @param before what was found by the pages before */
        record Failed(String sentence, Optional<Found> before) implements State {}
    }

    InPlaceModel(InPlace inPlace, Background background) {
        this.inPlace = inPlace;
        this.background = background;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Asks something else; does nothing while a question is under way. */
    void ask(InPlaceQuestion question) {
        if (state.get() instanceof State.Asking) {
            return;
        }
        forget();
        run(Optional.empty(), watcher -> inPlace.search(question, watcher));
    }

    /** Older events of the same question; does nothing when there are none or a question is under way. */
    void goOn() {
        if (state.get() instanceof State.Answered(Found found)
                && found.last().more().isPresent()) {
            InPlaceMore more = found.last().more().get();
            run(Optional.of(found), watcher -> inPlace.goOn(more, watcher));
        }
    }

    /** Ends the question under way; what was found is shown. */
    void cancel() {
        cancelled.set(true);
    }

    /** Somebody has read the record. */
    void viewed(FoundEvent event) {
        quietly(() -> inPlace.viewed(event));
    }

    /** Somebody took the record. */
    void copied(FoundEvent event) {
        quietly(() -> inPlace.copied(event));
    }

    /** Ends everything; the place need keep nothing any more. */
    void close() {
        cancel();
        forget();
        // What still comes belongs to nobody.
        cancelled = new AtomicBoolean(true);
        state.set(new State.Ready());
    }

    @FunctionalInterface
    private interface Search {
        InPlaceAnswer run(InPlaceWatcher watcher) throws Exception;
    }

    private void run(Optional<Found> before, Search search) {
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        state.set(new State.Asking(before, 0, 0));
        InPlaceWatcher watcher = new InPlaceWatcher() {
            @Override
            public void looked(long documents, int found) {
                background.onFx(() -> {
                    if (mine.equals(cancelled) && state.get() instanceof State.Asking) {
                        state.set(new State.Asking(before, documents, found));
                    }
                });
            }

            @Override
            public boolean isCancelled() {
                return mine.get();
            }
        };
        Callable<InPlaceAnswer> question = () -> search.run(watcher);
        var unused = background.load(
                question,
                answer -> {
                    if (state.get() instanceof State.Asking && mine.equals(cancelled)) {
                        state.set(new State.Answered(
                                before.map(found -> found.and(answer)).orElseGet(() -> Found.of(answer))));
                    } else {
                        answer.more().ifPresent(this::forget);
                    }
                },
                sentence -> {
                    if (state.get() instanceof State.Asking && mine.equals(cancelled)) {
                        state.set(new State.Failed(sentence, before));
                    }
                });
    }

    private void forget() {
        Optional<Found> found = switch (state.get()) {
            case State.Answered(Found answered) -> Optional.of(answered);
            case State.Failed(String sentence, Optional<Found> before) -> before;
            case State.Asking asking -> Optional.empty();
            case State.Ready ready -> Optional.empty();
        };
        found.flatMap(answered -> answered.last().more()).ifPresent(this::forget);
    }

    private void forget(InPlaceMore more) {
        quietly(() -> inPlace.forget(more));
    }

    @FunctionalInterface
    private interface Deed {
        void run() throws InterruptedException;
    }

    private void quietly(Deed deed) {
        var unused = background.load(
                () -> {
                    deed.run();
                    return true;
                },
                done -> {},
                sentence -> {});
    }
}

package dev.watchfloor.views.store;

import dev.watchfloor.app.timeline.Amounts;
import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.RetentionRefusedException;
import dev.watchfloor.views.kit.Background;
import dev.watchfloor.views.kit.Messages;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A wish for another retention, from what is typed to what was deleted. What runs goes on when its dialog is closed. FX
 * thread only; the store is asked in the background.
 */
final class RetentionModel {
    private static final Messages TEXT = Messages.of("store");

    private final Retention retention;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Waiting());
    private int question;

    /** How far it is. */
    sealed interface State {
        /** What that would take is not known yet. */
        record Waiting() implements State {}

        /** What is typed cannot be had, or the store could not be asked. */
        record Refused(String sentence) implements State {}

        /**
         * It can be done.
         *
         * @param purge what that would take now
         * @param isChange whether another policy holds now
         * @param isAsked whether the operator was told that there is no way back
         */
        record Ready(RetentionPolicy wanted, Purge purge, boolean isChange, boolean isAsked) implements State {
            /** Whether doing it does nothing. */
            boolean isNothing() {
                return purge.isNothing() && !isChange;
            }
        }

        /** @param gone events so far @param expected events in all, more than 0 unless there are none */
        record Running(long gone, long expected) implements State {}

        /** It holds. @param isNothing whether that changed nothing at all */
        record Done(RetentionPolicy kept, Purge gone, boolean isNothing) implements State {}
    }

    RetentionModel(Retention retention, Background background) {
        this.retention = retention;
        this.background = background;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Looks at what the typed bounds would take; empty is no bound. Of several looks the newest counts. */
    void type(String days, String gigabytes) {
        if (state.get() instanceof State.Running) {
            return;
        }
        int asked = ++question;
        Optional<Duration> age = Amounts.age(days.strip() + "d");
        Optional<Long> bytes = Amounts.bytes(gigabytes.strip() + "GB");
        if (!days.isBlank() && age.isEmpty()) {
            state.set(new State.Refused(TEXT.get("keep.noAge")));
        } else if (!gigabytes.isBlank() && bytes.isEmpty()) {
            state.set(new State.Refused(TEXT.get("keep.noSize")));
        } else {
            // Until it is known what this would take, a press must not do what was typed before.
            state.set(new State.Waiting());
            look(new RetentionPolicy(age.orElse(null), bytes.orElse(null)), asked);
        }
    }

    /** Looks again, for time goes on; not while the operator is asked, so that nothing changes under the finger. */
    void lookAgain() {
        if (state.get() instanceof State.Ready ready && !ready.isAsked()) {
            look(ready.wanted(), ++question);
        }
    }

    /** Goes on: asks first when something would be deleted, then does it. */
    void press() {
        if (!(state.get() instanceof State.Ready ready)) {
            return;
        }
        question++;
        if (ready.isNothing()) {
            state.set(new State.Done(ready.wanted(), Purge.NOTHING, true));
        } else if (ready.purge().isNothing() || ready.isAsked()) {
            run(ready);
        } else {
            state.set(new State.Ready(ready.wanted(), ready.purge(), ready.isChange(), true));
        }
    }

    /** The end was seen. */
    void forget() {
        if (!(state.get() instanceof State.Running)) {
            question++;
            state.set(new State.Waiting());
        }
    }

    private void look(RetentionPolicy wanted, int asked) {
        var unused = background.load(() -> ready(wanted), ready -> answer(ready, asked), sentence -> {
            answer(new State.Refused(sentence), asked);
        });
    }

    private State.Ready ready(RetentionPolicy wanted) throws RetentionRefusedException {
        return new State.Ready(wanted, retention.preview(wanted), !wanted.equals(retention.policy()), false);
    }

    private void answer(State found, int asked) {
        if (asked == question) {
            state.set(found);
        }
    }

    private void run(State.Ready ready) {
        long expected = ready.purge().events();
        state.set(new State.Running(0, expected));
        var unused = background.load(
                () -> retention.apply(ready.wanted(), soFar -> background.onFx(() -> progressed(soFar, expected))),
                gone -> state.set(new State.Done(ready.wanted(), gone, false)),
                sentence -> state.set(new State.Refused(sentence)));
    }

    private void progressed(Purge soFar, long expected) {
        if (state.get() instanceof State.Running) {
            state.set(new State.Running(soFar.events(), Math.max(expected, soFar.events())));
        }
    }
}

package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Reach;

/** How far the three questions are answered. */
sealed interface ReachState {
    /** The events are being read. */
    record Asking() implements ReachState {}

    record Known(Reach reach) implements ReachState {}

    /** It has no thread, so that nobody knows which events are the attack. */
    record NoThread() implements ReachState {}

    record Failed(String sentence) implements ReachState {}
}

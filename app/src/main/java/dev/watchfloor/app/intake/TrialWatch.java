package dev.watchfloor.app.intake;

import java.time.Duration;

/** Is told what a trial of a connector waits for. */
@FunctionalInterface
public interface TrialWatch {
    /** Does not mind waiting. */
    TrialWatch PATIENT = (atMost, stop) -> {};

    /**
     * From now on it listens for a first record, which somebody may send. Called on the trial's thread, at most once: be
     * quick.
     *
     * @param stop ends the listening early, and with it the trial; from any thread, as often as one likes
     */
    void listening(Duration atMost, Runnable stop);
}

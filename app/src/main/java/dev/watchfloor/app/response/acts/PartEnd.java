package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.Report.TargetResult;
import java.time.Duration;
import java.util.Optional;

/** How one try at one target ended. */
sealed interface PartEnd {

    /** It is over. */
    record Over(TargetResult result) implements PartEnd {}

    /**
     * The target did not answer; it is worth another try.
     *
     * @param delay how long the target asked to be left alone; empty when it did not say
     * @param mayBeWritten whether a write may have reached it
     */
    record Again(String sentence, Optional<Duration> delay, boolean mayBeWritten) implements PartEnd {}
}

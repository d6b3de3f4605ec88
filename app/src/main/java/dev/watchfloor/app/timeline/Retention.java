package dev.watchfloor.app.timeline;

import java.util.function.Consumer;

/**
 * Takes old events out of the store, in whole segments, once a day and at the start of the console. The newest segment
 * always stays. By age a segment goes only when all of it is older: the events by their own time and by when they were
 * received; an event dated more than a day after its receipt counts as of that day, so that a source with a wrong clock
 * keeps nothing for ever. By size the oldest go first. Every purge is in the audit. Thread-safe.
 */
public interface Retention {

    /** What holds now; {@link RetentionPolicy#OFF} at first. */
    RetentionPolicy policy();

    /**
     * What {@link #apply} would take now.
     *
     * @throws RetentionRefusedException when the policy would take what nobody means to lose
     */
    Purge preview(RetentionPolicy policy) throws RetentionRefusedException;

    /**
     * Makes this the policy and takes at once what it says. May run for a minute; when it is interrupted, the rest goes
     * another day.
     *
     * @param soFar told what is gone after each segment, on the calling thread: be quick
     * @return what it took
     * @throws RetentionRefusedException as in {@link #preview}; nothing changed then
     */
    Purge apply(RetentionPolicy policy, Consumer<Purge> soFar) throws RetentionRefusedException;

    /** The same for who does not wait and watch. */
    default Purge apply(RetentionPolicy policy) throws RetentionRefusedException {
        return apply(policy, soFar -> {});
    }
}

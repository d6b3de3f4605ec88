package dev.watchfloor.app.response;

import dev.watchfloor.app.Pin;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where an operator acts. Thread-safe; planning and applying talk to products and block for seconds.
 */
public interface ResponseDesk {

    /** Reads the targets and says what would happen. Writes nothing. */
    Plan plan(ResponseRequest request) throws InterruptedException;

    /**
     * Does what the plan says, target by target, reads every effect back and reports. The guard looks again. Announced
     * in the audit before the first write, closed with each target's result. An act cut off by a crash is looked at
     * again at the next start and closed with what is then true.
     *
     * @param progress told after each target, on a working thread
     */
    Report apply(Plan plan, Consumer<Report.TargetResult> progress) throws InterruptedException;

    /** Gateways with a denylist, by name, as seen at the last look. Never blocks. */
    List<DenylistTarget> denylistTargets();

    /** Every refused network over all targets, ours and foreign, as seen at the last look. Never blocks on the network. */
    List<DenylistRow> denylist();

    /** Looks at all targets now. */
    void refreshDenylist() throws InterruptedException;

    /** Tells after targets, entries or leases changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}

package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be done: how to foresee it, do it, see whether it is so, and take it back. Immutable.
 *
 * @param <C> the capability it needs
 */
public sealed interface Verb<C> permits DenylistVerb, SessionVerb, UserVerb, EnrolmentDemand, DeviceVerb {

    /** Name in the audit, such as {@code denylist.block}. */
    String action();

    /** What it is done to, in the audit's words. */
    String subject();

    /** Connectors it is done at, in a fixed order. */
    List<String> targets();

    /** What to how many. */
    String headline();

    /** The capability, or empty when the connector does not offer it. */
    Optional<C> capability(Connector connector);

    /** Why a connector without the capability cannot take part. */
    String withoutCapability();

    /** Looks and says what {@link #apply} would do now. Reads only. */
    Plan.PlannedStep plan(String target, C control) throws ConnectorException, InterruptedException;

    /** What an operator must know of this target first; reads only. */
    List<String> notices(String target, C control) throws ConnectorException, InterruptedException;

    /** Everything of {@link #apply} but the write, as the product can tell it. Reads only. */
    List<SelfCheck> rehearse(C control) throws ConnectorException, InterruptedException;

    /** Reads what {@link #apply} would change now. */
    Before before(String target, C control) throws ConnectorException, InterruptedException;

    /**
     * Does it, after a fresh look of its own where the product would not refuse by itself. Called again after a failure
     * or a crash it does only what is left.
     *
     * @param before what was there when it was tried first
     * @param progress told where it consists of many calls
     */
    ActionOutcome apply(String target, C control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException;

    /** Looks whether it is so. Reads only. */
    Observation observe(C control, Before before) throws ConnectorException, InterruptedException;

    /** What takes it back at one target, in order; none where nothing was changed or nothing can be taken back. */
    List<ResponseRequest> inverse(String target, Before before, String reason);

    /** Why it cannot be taken back, told before it is done; empty when it can. */
    default Optional<String> irreversible() {
        return Optional.empty();
    }

    /** Hears how far a part with many calls has come. Called on a working thread. */
    @FunctionalInterface
    interface Progress {
        Progress NONE = (done, total) -> {};

        void at(int done, int total);
    }

    /**
     * What a look found.
     *
     * @param asWished whether the state is as the verb wants it
     * @param sentence what was read
     */
    record Observation(boolean asWished, String sentence) {}
}

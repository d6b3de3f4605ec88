package dev.watchfloor.app.response;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be done: how to foresee it, do it and see whether it is so. Immutable.
 *
 * @param <C> the capability it needs
 */
sealed interface Verb<C> permits DenylistVerb, SessionVerb {

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

    /** Does it, after a fresh look of its own where the product would not refuse by itself. */
    ActionOutcome apply(String target, C control, ActionKey key) throws ConnectorException, InterruptedException;

    /** Looks whether it is so. Reads only. */
    Observation observe(C control) throws ConnectorException, InterruptedException;

    /**
     * What a look found.
     *
     * @param asWished whether the state is as the verb wants it
     * @param sentence what was read
     */
    record Observation(boolean asWished, String sentence) {}
}

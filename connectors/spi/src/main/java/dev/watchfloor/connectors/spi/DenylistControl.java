package dev.watchfloor.connectors.spi;

import java.util.List;

/**
 * A list of refused addresses and networks at a gateway. Targets differ; {@link #traits()} says how. Only the console's
 * response package calls {@link #apply} and {@link #adopt}.
 */
public interface DenylistControl {

    /** What this target can and cannot do. Reads only. */
    DenylistTraits traits() throws ConnectorException, InterruptedException;

    /** The list as it is now, read from the target. */
    DenylistState read() throws ConnectorException, InterruptedException;

    /**
     * Adds and removes entries in one step, keeping entries of others. Adding what is there and removing what is not
     * are no-ops; when the whole change is one, the outcome is {@link ActionOutcome.AlreadyDone}. Entries are compared
     * by meaning, not by spelling. Read the effect back with {@link #read()}.
     *
     * @param change networks in canonical form
     * @param key the same key again means the same act: it is not done twice
     */
    ActionOutcome apply(DenylistChange change, ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Takes over the list that {@link DenylistState.Availability#NEEDS_CONSENT} speaks of, with the operator's consent.
     * Entries in it stay. Targets that never ask answer {@link ActionOutcome.AlreadyDone}.
     */
    ActionOutcome adopt(ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Everything of {@link #apply} but the write: the permission, the state of the list, the product's own validation
     * where it has one, the entry limit, and what would change. Ordered as an operator would fix things; what cannot be
     * asked is a failed check. Never changes the product.
     *
     * @param change networks in canonical form
     */
    List<SelfCheck> rehearse(DenylistChange change) throws InterruptedException;
}

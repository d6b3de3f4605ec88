package dev.watchfloor.connectors.spi;

import java.util.List;

/** The devices that a product lets in. Only the console's response package calls the acting methods. */
public interface DeviceControl {

    /** The three acts, for {@link #rehearse}. */
    enum Act {
        APPROVE,
        BLOCK,
        UNBLOCK
    }

    /** What blocking does and does not reach at this product. Reads only. */
    DeviceTraits traits() throws ConnectorException, InterruptedException;

    /** Every device known, each once, in no particular order. Reads only. */
    List<Device> list() throws ConnectorException, InterruptedException;

    /**
     * Lets a waiting device in. Idempotent: {@link ActionOutcome.AlreadyDone} when it was approved. A blocked one is
     * {@link ActionOutcome.Rejected}, because a block is lifted by {@link #unblock} and by nothing else; so is an unknown
     * one. Read the effect back with {@link #list()}.
     *
     * @throws ConnectorException when nothing was changed
     */
    ActionOutcome approve(String deviceId, ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Refuses the device from now on, whatever its state was. Idempotent; an unknown device is
     * {@link ActionOutcome.Rejected}.
     *
     * @throws ConnectorException when nothing was changed
     */
    ActionOutcome block(String deviceId, ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Ends a block: the device is {@link Device.State#APPROVED} or {@link Device.State#PENDING} afterwards, as the product
     * has it. Idempotent: {@link ActionOutcome.AlreadyDone} when it was not blocked.
     *
     * @throws ConnectorException when nothing was changed
     */
    ActionOutcome unblock(String deviceId, ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Everything of the act but the write: the permission, the device and its state. Ordered as an operator would fix
     * things; what cannot be asked is a failed check. Never changes the product.
     */
    List<SelfCheck> rehearse(String deviceId, Act act) throws InterruptedException;
}

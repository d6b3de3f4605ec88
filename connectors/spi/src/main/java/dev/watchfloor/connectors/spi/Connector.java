package dev.watchfloor.connectors.spi;

import java.util.List;
import java.util.Optional;

/**
 * One configured product. The same capability object comes back on every call, and its presence never changes during
 * the connector's life.
 *
 * <p>Thread-safe: health checks, the feed and actions run on different threads at once. All methods that talk to the
 * product block, on virtual threads; an interrupt ends them within 2 s with {@link InterruptedException} or a
 * {@link ConnectorException}.
 */
public interface Connector extends AutoCloseable {

    /**
     * Which product answers. Reads only.
     *
     * @throws ConnectorException when it cannot be reached or refuses
     */
    ProductIdentity identity() throws ConnectorException, InterruptedException;

    /** A quick look (at most a few seconds): does it answer, how fast, and how far is its clock from ours. Never throws for the product's faults. */
    Health checkHealth() throws InterruptedException;

    /**
     * Tries what the settings promise, reading only: reachability, the permission behind each capability, clock offset.
     * Ordered as an operator would fix things. Never changes the product.
     */
    List<SelfCheck> selfTest() throws InterruptedException;

    /** Brings events in. */
    default Optional<EventFeed> events() {
        return Optional.empty();
    }

    /** Lists and ends sessions. */
    default Optional<SessionControl> sessions() {
        return Optional.empty();
    }

    /** Finds, disables and enables accounts. */
    default Optional<UserControl> users() {
        return Optional.empty();
    }

    /** Lists, approves and blocks devices. */
    default Optional<DeviceControl> devices() {
        return Optional.empty();
    }

    /** Reads and changes a list of refused addresses. */
    default Optional<DenylistControl> denylist() {
        return Optional.empty();
    }

    /** Reads files of the product's records that no feed follows. */
    default Optional<RecordImport> imports() {
        return Optional.empty();
    }

    /** Asks records where they lie. */
    default Optional<PlaceSearch> search() {
        return Optional.empty();
    }

    /** Says what is a sign of an attack. */
    default Optional<IndicatorFeed> indicators() {
        return Optional.empty();
    }

    /** Ends everything this connector started. Idempotent; returns within 2 s; nothing is called afterwards. */
    @Override
    void close();
}

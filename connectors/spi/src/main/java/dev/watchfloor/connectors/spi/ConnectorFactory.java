package dev.watchfloor.connectors.spi;

import dev.watchfloor.connectors.event.Layer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of product that can be connected. Found with {@link java.util.ServiceLoader}; a factory that fails to load is
 * logged and skipped, the others work on. Stateless and thread-safe.
 */
public interface ConnectorFactory {

    /** Stable lower-case name such as {@code suricata}; it is stored, so it never changes. */
    String type();

    /** The product's own name, as its makers write it. */
    String displayName();

    /** One sentence: what this connector reads and does. */
    String description();

    /** The layer that its events belong to. */
    Layer layer();

    /** Ikonli Feather literal, such as {@code fth-shield}. */
    String icon();

    /**
     * Everything a connector of this type can offer when fully set up. Shown before one exists; what a configured
     * connector really offers is said by its own {@code Optional}s, which may be fewer and never more.
     */
    Set<Capability> capabilities();

    /** The settings in the order in which a form shows them. Keys are unique. Secrets are declared here and nowhere else. */
    List<SettingSpec> settings();

    /**
     * How long such a product may say nothing before its silence is worth telling, unless the operator sets another
     * span; at least a minute. Empty when nobody can know: then silence is told only where a span is set.
     */
    default Optional<Duration> usualSilence() {
        return Optional.empty();
    }

    /**
     * What to do at the product, with the least rights: shown beside the form and by {@code connectors set-up}. As it
     * stands in the resource {@code /set-up/TYPE.md} of the factory's module, see {@link SetUp}; nothing without one.
     */
    default SetUp setUp() {
        return SetUp.beside(getClass(), type());
    }

    /**
     * Makes a connector. Reads settings and secrets, opens nothing: no socket, file or thread until a capability is
     * used. Called on any thread, possibly often.
     *
     * @throws ConnectorException with {@link ConnectorException.Category#MISCONFIGURED} when settings contradict each
     *     other or cannot be read; the message is a sentence for the form
     */
    Connector create(Settings settings, ConnectorContext context) throws ConnectorException;
}

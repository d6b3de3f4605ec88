package dev.watchfloor.app.playbooks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One verb of a playbook, with the names of the parameters that it is done to. */
public sealed interface PlaybookStep {

    /** Name of the parameter that it is done to. */
    String parameter();

    /**
     * Refuse a network.
     *
     * @param length how long; null until lifted
     * @param targets gateways by name; none stands for all
     */
    record BlockNetwork(String parameter, @Nullable Duration length, List<String> targets) implements PlaybookStep {
        public BlockNetwork {
            targets = List.copyOf(targets);
        }
    }

    /** Refuse a network no more, wherever it is refused. */
    record LiftNetwork(String parameter) implements PlaybookStep {}

    /** End all sessions that were opened from a network. */
    record RevokeSessionsFrom(String parameter) implements PlaybookStep {}

    /** End all sessions of an account, at every provider that has one open. */
    record RevokeSessionsOf(String parameter) implements PlaybookStep {}

    /** Let an account sign in no more, at every provider that has a session of it open. */
    record DisableUser(String parameter) implements PlaybookStep {}

    /** Block the devices of an account, at every product that keeps a register of devices. */
    record BlockDevicesOf(String parameter) implements PlaybookStep {}

    /** Block the devices of all accounts with a session from a network. */
    record BlockDevicesFrom(String parameter) implements PlaybookStep {}
}

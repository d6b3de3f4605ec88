package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread comes from: a network or, when its events name no address, who is concerned.
 *
 * @param key NETWORK, USER, DEVICE or SESSION; FINDING when events name none of them
 * @param value the network, account, device, session or rule, as text
 * @param network the network when the key is NETWORK, else null
 */
public record ThreadOrigin(
        Link.Key key, String value, @Nullable IPAddress network) {

    /** The network that an address counts to. */
    static ThreadOrigin of(IPAddress address) {
        IPAddress network = SourceNetwork.of(address);
        return new ThreadOrigin(Link.Key.NETWORK, Addresses.canonical(network), network);
    }

    /** Whom a clue without an address is about. */
    static ThreadOrigin ofActor(Clue clue) {
        if (!clue.user().isEmpty()) {
            return new ThreadOrigin(Link.Key.USER, clue.user(), null);
        }
        if (!clue.device().isEmpty()) {
            return new ThreadOrigin(Link.Key.DEVICE, clue.device(), null);
        }
        return clue.session() == null
                ? new ThreadOrigin(Link.Key.FINDING, clue.rule(), null)
                : new ThreadOrigin(Link.Key.SESSION, clue.session().id(), null);
    }

    /** For sentences, such as {@code 203.0.113.0/24} or {@code the account j.tanaka}. */
    String words() {
        return switch (key) {
            case USER -> ThreadText.format("origin.user", value);
            case DEVICE -> ThreadText.format("origin.device", value);
            case SESSION -> ThreadText.get("origin.session");
            case FINDING -> ThreadText.get("origin.finding");
            case TOKEN, FLOW, ADDRESS, NETWORK -> value;
        };
    }
}

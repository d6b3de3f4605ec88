package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an event matters for joining. Absent texts are empty.
 *
 * @param sort what it says
 * @param layer whose event it is
 * @param time event time by the source's clock
 * @param offset how far that clock is ahead of ours, zero when that is not known or does not matter
 * @param position its place in the log, -1 for a session seen at a provider
 * @param connector who brought it
 * @param severity how bad its source says that it is
 * @param address where it came from, or null
 * @param network the network of it, or null
 * @param user account name
 * @param device device, as its product names it; empty where it names only a user agent
 * @param session session that was opened or used, or null
 * @param tokens ids of tokens used
 * @param flows what names its connection
 * @param agent user agent
 * @param rule rule or signature, else the path
 * @param technique ATT&amp;CK technique
 * @param path path without query
 * @param host where it went to, or null
 * @param hostPort 0 when unknown
 * @param bytesIn bytes from the initiator, -1 when unknown
 * @param bytesOut bytes to the initiator, -1 when unknown
 * @param pointed positions of the events that a finding points to
 */
record Clue(
        Sort sort,
        Layer layer,
        Instant time,
        Duration offset,
        long position,
        String connector,
        Severity severity,
        @Nullable IPAddress address,
        @Nullable ThreadOrigin network,
        String user,
        String device,
        @Nullable SessionRef session,
        List<String> tokens,
        List<String> flows,
        String agent,
        String rule,
        String technique,
        String path,
        @Nullable IPAddress host,
        int hostPort,
        long bytesIn,
        long bytesOut,
        List<Long> pointed) {

    /** What a clue says. */
    enum Sort {
        /** A gateway refused a request to a sign-in path. */
        REFUSED_SIGN_IN,
        /** An identity provider or an application saw a wrong password. */
        FAILED_SIGN_IN,
        /** A signature or rule fired. */
        ALERT,
        /** A rule of the console's own found something grave: level high or critical. */
        FINDING,
        /** An indicator of compromise matched, and it is a grave one. */
        INDICATOR,
        /** A honeypot was touched. */
        DECOY,
        /** A session was opened. */
        SESSION,
        /** A gateway served a request. */
        SERVED,
        /** Nothing by itself; a finding points to it. */
        NAMED
    }

    /** Where it belongs by itself. */
    ThreadOrigin origin() {
        return network == null ? ThreadOrigin.ofActor(this) : network;
    }

    /** Its network as text, empty when it names no address. */
    String place() {
        return network == null ? "" : network.value();
    }

    /** Event time by the console's clock. */
    Instant when() {
        return time.minus(offset);
    }

    /** Whether it speaks of an attack. */
    boolean isBad() {
        return switch (sort) {
            case REFUSED_SIGN_IN, FAILED_SIGN_IN, ALERT, FINDING, INDICATOR, DECOY -> true;
            case SESSION, SERVED, NAMED -> false;
        };
    }

    /** Whether it alone is enough to speak of an attack. */
    boolean isGrave() {
        return sort == Sort.DECOY || sort == Sort.FINDING || sort == Sort.INDICATOR;
    }

    /** Whether it is an attempt to sign in that did not work. */
    boolean isAttempt() {
        return sort == Sort.REFUSED_SIGN_IN || sort == Sort.FAILED_SIGN_IN;
    }

    /** What it may be joined by beside its network, surest first. */
    List<JoinKey> keys() {
        List<JoinKey> keys = new ArrayList<>();
        if (session != null) {
            keys.add(new JoinKey(Link.Key.SESSION, session.id()));
        }
        tokens.forEach(token -> keys.add(new JoinKey(Link.Key.TOKEN, token)));
        flows.forEach(flow -> keys.add(new JoinKey(Link.Key.FLOW, flow)));
        if (address != null) {
            keys.add(new JoinKey(Link.Key.ADDRESS, Addresses.canonical(address)));
        }
        if (!isAttempt()) {
            // Whose password is tried is not who tries it.
            if (!device.isEmpty()) {
                keys.add(new JoinKey(Link.Key.DEVICE, device));
            }
            if (!user.isEmpty()) {
                keys.add(new JoinKey(Link.Key.USER, user));
            }
        }
        return keys;
    }

    /** Where it went to, by address and port; the connector's name when the event does not say. */
    String target() {
        if (host == null) {
            return connector;
        }
        String address = Addresses.canonical(host);
        if (hostPort == 0) {
            return address;
        }
        return host.isIPv6() ? "[" + address + "]:" + hostPort : address + ":" + hostPort;
    }
}

package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of an event matters for joining. Absent texts are empty.
 *
 * @param sort what it says
 * @param time event time
 * @param position its place in the log, -1 for a session seen at a provider
 * @param connector who brought it
 * @param address where it came from
 * @param user account name
 * @param device device, as its product names it
 * @param session session that was opened or used, or null
 * @param rule rule or signature, else the path
 * @param technique ATT&amp;CK technique
 * @param path path without query
 * @param host where it went to, or null
 * @param hostPort 0 when unknown
 * @param bytesIn bytes from the initiator, -1 when unknown
 * @param bytesOut bytes to the initiator, -1 when unknown
 */
record Clue(
        Sort sort,
        Instant time,
        long position,
        String connector,
        IPAddress address,
        String user,
        String device,
        @Nullable SessionRef session,
        String rule,
        String technique,
        String path,
        @Nullable IPAddress host,
        int hostPort,
        long bytesIn,
        long bytesOut) {

    /** What a clue says. */
    enum Sort {
        /** A gateway refused a request to a sign-in path. */
        REFUSED_SIGN_IN,
        /** An identity provider or an application saw a wrong password. */
        FAILED_SIGN_IN,
        /** A signature or rule fired. */
        ALERT,
        /** A honeypot was touched. */
        DECOY,
        /** A session was opened. */
        SESSION,
        /** A gateway served a request. */
        SERVED
    }

    /** Whether it speaks of an attack. */
    boolean isBad() {
        return switch (sort) {
            case REFUSED_SIGN_IN, FAILED_SIGN_IN, ALERT, DECOY -> true;
            case SESSION, SERVED -> false;
        };
    }

    /** Where it went to, by address and port; the connector's name when the event does not say. */
    String target() {
        return host == null
                ? connector
                : hostPort == 0
                        ? Addresses.canonical(host)
                        : host.isIPv6()
                                ? "[" + Addresses.canonical(host) + "]:" + hostPort
                                : Addresses.canonical(host) + ":" + hostPort;
    }

    /** Whether it is an attempt to sign in that did not work. */
    boolean isAttempt() {
        return sort == Sort.REFUSED_SIGN_IN || sort == Sort.FAILED_SIGN_IN;
    }
}

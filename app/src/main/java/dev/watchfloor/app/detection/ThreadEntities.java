package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who and what a thread concerns.
 *
 * @param networks where it comes from; empty when its events name no address
 * @param addresses addresses of the actor
 * @param users account names
 * @param devices what a product or a register identifies as a device; never merely a user agent
 * @param sessions sessions opened or used
 * @param hosts where the actor's events went to, as addresses
 * @param routes paths that were served to the actor, without queries
 * @param honeypots honeypots touched, by address and port, else by the connector's name
 * @param rules names of rules and signatures that fired
 * @param agents user agents of the sessions and of what was served, which many may share and anybody can claim
 * @param bytesOut bytes served to the actor after a session opened, -1 when no event says
 * @param bytesIn bytes from the actor in the same requests, -1 when no event says
 * @param firstBad when the first event happened that speaks of an attack, or null when none does
 * @param lastBad when the last of them happened, or null when none does
 */
public record ThreadEntities(
        Shortlist<IPAddress> networks,
        Shortlist<IPAddress> addresses,
        Shortlist<String> users,
        Shortlist<String> devices,
        Shortlist<ThreadSession> sessions,
        Shortlist<IPAddress> hosts,
        Shortlist<String> routes,
        Shortlist<String> honeypots,
        Shortlist<String> rules,
        Shortlist<String> agents,
        long bytesOut,
        long bytesIn,
        @Nullable Instant firstBad,
        @Nullable Instant lastBad) {
    public ThreadEntities {
        // What was kept before there were agents has them among the devices.
        if (agents == null) {
            agents = those(devices, true);
            devices = those(devices, false);
        }
    }

    private static Shortlist<String> those(Shortlist<String> devices, boolean areAgents) {
        List<String> first = devices.first().stream()
                .filter(device -> UserAgents.isOne(device) == areAgents)
                .toList();
        return new Shortlist<>(first, first.size() == devices.first().size() ? devices.more() : 0);
    }

    /** Nothing known. */
    public static final ThreadEntities NONE = new ThreadEntities(
            Shortlist.empty(),
            Shortlist.empty(),
            Shortlist.empty(),
            Shortlist.empty(),
            Shortlist.empty(),
            Shortlist.empty(),
            Shortlist.empty(),
            Shortlist.empty(),
            Shortlist.empty(),
            Shortlist.empty(),
            -1,
            -1,
            null,
            null);
}

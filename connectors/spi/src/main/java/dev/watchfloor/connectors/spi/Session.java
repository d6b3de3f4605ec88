package dev.watchfloor.connectors.spi;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as its provider lists it.
 *
 * @param ref its name
 * @param userId the provider's id of the account
 * @param userName the account's name
 * @param address address seen by the provider, which behind a proxy may be the proxy's
 * @param started when it was opened
 * @param lastAccess last use known; coarse at some providers
 * @param clients names of the applications it is used with, sorted
 * @param device what is known of the device, null when nothing
 * @param rememberMe whether it outlives the browser by the user's wish
 */
public record Session(
        SessionRef ref,
        String userId,
        String userName,
        @Nullable IPAddress address,
        Instant started,
        Instant lastAccess,
        List<String> clients,
        @Nullable String device,
        boolean rememberMe) {
    public Session {
        clients = List.copyOf(clients);
    }
}

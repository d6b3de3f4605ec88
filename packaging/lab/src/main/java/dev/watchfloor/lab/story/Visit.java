package dev.watchfloor.lab.story;

import org.jspecify.annotations.Nullable;

/**
 * A request to a gateway.
 *
 * @param address who asks
 * @param method HTTP method
 * @param path path with query
 * @param agent user agent
 * @param user account whose session the request carries, null when none
 */
public record Visit(
        String address,
        String method,
        String path,
        String agent,
        @Nullable String user) {}

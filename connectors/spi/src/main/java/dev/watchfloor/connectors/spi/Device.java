package dev.watchfloor.connectors.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device as its product knows it.
 *
 * @param id the product's id of it, opaque
 * @param name as its owner or the product calls it
 * @param userId the product's id of the account it belongs to, null when it belongs to none
 * @param userName the account's name, null when there is none or it is not told
 * @param platform operating system or model in the product's words, null when it is not told
 * @param lastSeen last use known, null when never or not told
 * @param state whether it is let in
 * @param signInId what the product's sign-ins call it, where that is not {@code id}; null otherwise
 */
public record Device(
        String id,
        String name,
        @Nullable String userId,
        @Nullable String userName,
        @Nullable String platform,
        @Nullable Instant lastSeen,
        State state,
        @Nullable String signInId) {

    /** A device that sign-ins call by its id, or not at all. */
    public Device(
            String id,
            String name,
            @Nullable String userId,
            @Nullable String userName,
            @Nullable String platform,
            @Nullable Instant lastSeen,
            State state) {
        this(id, name, userId, userName, platform, lastSeen, state, null);
    }

    /** Whether the product lets the device in. */
    public enum State {
        APPROVED,
        /** Waits for somebody to approve or block it; whether it is let in meanwhile is in {@link DeviceTraits}. */
        PENDING,
        BLOCKED,
        /** The product does not tell. */
        UNKNOWN
    }
}

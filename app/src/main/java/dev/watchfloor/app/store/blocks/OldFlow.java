package dev.watchfloor.app.store.blocks;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one id of a connection that events had before a Community ID was kept apart from a product's own id: it was the
 * former where the connector knew it, else the latter. Its form tells which; what was not kept then cannot be told now.
 * Stateless.
 */
public final class OldFlow {
    /** Version 1, and 20 bytes in Base64. */
    private static final Pattern COMMUNITY_ID = Pattern.compile("1:[A-Za-z0-9+/]{27}=");

    private OldFlow() {}

    /** The id when it has the form of a Community ID, else null. */
    public static @Nullable String communityId(@Nullable String flow) {
        return flow != null && COMMUNITY_ID.matcher(flow).matches() ? flow : null;
    }

    /** The id when it is the product's own, else null. */
    public static @Nullable String own(@Nullable String flow) {
        return communityId(flow) == null ? flow : null;
    }
}

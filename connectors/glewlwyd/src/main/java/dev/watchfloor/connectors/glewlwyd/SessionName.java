package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Names a session or a refresh token: ending one needs its user, and its plugin. A hash alone does not do, since the
 * sessions of several users in one browser share it.
 *
 * @param user name of the account
 * @param plugin name of the plugin that gave the token out; empty for a session
 * @param hash Glewlwyd's name of it
 */
record SessionName(String user, String plugin, String hash) {

    /** The name in one text: user, plugin where there is one, and hash, between slashes. */
    SessionRef ref() {
        return plugin.isEmpty()
                ? new SessionRef(encode(user) + "/" + encode(hash), Kind.ONLINE)
                : new SessionRef(encode(user) + "/" + encode(plugin) + "/" + encode(hash), Kind.OFFLINE);
    }

    /** Empty when the reference was never one of ours. */
    static Optional<SessionName> of(SessionRef ref) {
        String[] parts = ref.id().split("/", -1);
        boolean online = ref.kind() == Kind.ONLINE;
        if (parts.length != (online ? 2 : 3)) {
            return Optional.empty();
        }
        try {
            SessionName name =
                    new SessionName(decode(parts[0]), online ? "" : decode(parts[1]), decode(parts[parts.length - 1]));
            return GlewlwydApi.isName(name.user) && name.ref().equals(ref) ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Braces stay as they are, so that a hash can be read. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7B", "{")
                .replace("%7D", "}");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package dev.watchfloor.connectors.rigs.glewlwyd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What a user holds: the session of a browser, or a refresh token of an application. Used under the rig's lock. */
final class RigHold {
    private static final Duration SESSION = Duration.ofDays(28);
    private static final Duration TOKEN = Duration.ofDays(14);

    final String user;
    final String secret;
    final boolean token;
    private final String agent;
    private final Instant since;
    boolean enabled = true;
    Instant lastSignIn;

    RigHold(String user, String secret, boolean token, String agent, Instant now) {
        this.user = user;
        this.secret = secret;
        this.token = token;
        this.agent = agent;
        since = now;
        lastSignIn = now;
    }

    /** The name that the server gives it: only who holds the secret can tell that it is this one. */
    String hash() {
        return hash(secret);
    }

    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(secret.getBytes(StandardCharsets.UTF_8));
            return "{SHA512}" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-512", missing);
        }
    }

    ObjectNode view() {
        ObjectNode view = JsonServer.object()
                .put("user_agent", agent)
                .put("issued_for", "127.0.0.1 - 127.0.0.1")
                .put("enabled", enabled);
        return token
                ? view.put("client_id", GlewlwydRig.CLIENT)
                        .put("issued_at", since.getEpochSecond())
                        .put("last_seen", since.getEpochSecond())
                        .put("expires_at", since.plus(TOKEN).getEpochSecond())
                        .put("rolling_expiration", true)
                        .put("token_hash", hash())
                        .put("authorization_type", "unknown")
                : view.put("last_login", lastSignIn.getEpochSecond())
                        .put("expiration", lastSignIn.plus(SESSION).getEpochSecond())
                        .put("session_hash", hash());
    }
}

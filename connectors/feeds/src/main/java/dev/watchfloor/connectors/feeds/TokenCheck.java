package dev.watchfloor.connectors.feeds;

import com.sun.net.httpserver.Headers;
import dev.watchfloor.connectors.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a request's token in constant time. Holds only the token's digest. Thread-safe. */
final class TokenCheck {
    private static final String BEARER = "bearer ";

    private final byte[] digest;

    TokenCheck(Secret token) {
        digest = digest(token.reveal());
    }

    boolean allows(Headers headers, Envelope envelope) {
        Optional<String> own = envelope.token(headers);
        String shown = own.isPresent() ? own.get() : shown(headers);
        return shown != null && MessageDigest.isEqual(digest, digest(shown));
    }

    private static @Nullable String shown(Headers headers) {
        String own = headers.getFirst("X-Watchfloor-Token");
        if (own != null) {
            return own.strip();
        }
        String authorization = headers.getFirst("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    private static byte[] digest(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "TokenCheck[hidden]";
    }
}

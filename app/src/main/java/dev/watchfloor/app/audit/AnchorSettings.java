package dev.watchfloor.app.audit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where anchors go besides the workstation's own folder. Holds no secret.
 *
 * @param syslog {@code udp://HOST:PORT}, {@code tcp://HOST:PORT} or {@code tls://HOST:PORT}, empty for none
 * @param timestamp {@code https://…} of an RFC 3161 time-stamp authority, empty for none. Kept for the version that asks
 *     it; this one does not yet
 * @param authority certificates in PEM that are trusted for these two besides the platform's, empty for none
 */
public record AnchorSettings(String syslog, String timestamp, String authority) {
    /** The workstation's own folder only. */
    public static final AnchorSettings NONE = new AnchorSettings("", "", "");

    private static final Set<String> SYSLOG = Set.of("udp", "tcp", "tls");
    private static final Set<String> TIMESTAMP = Set.of("http", "https");
    private static final int LONGEST = 500;

    /** @throws UnfitAnchorException when one of them cannot be what it should be */
    public static AnchorSettings checked(String syslog, String timestamp, String authority)
            throws UnfitAnchorException {
        if (!syslog.isEmpty() && !isAddress(syslog, SYSLOG, true)) {
            throw new UnfitAnchorException(
                    "The syslog server must be udp://HOST:PORT, tcp://HOST:PORT or tls://HOST:PORT.");
        }
        if (!timestamp.isEmpty() && !isAddress(timestamp, TIMESTAMP, false)) {
            throw new UnfitAnchorException("The time-stamp authority must be an address such as https://HOST/PATH.");
        }
        if (!authority.isEmpty()) {
            Authorities.certificates(authority);
        }
        return new AnchorSettings(syslog, timestamp, authority);
    }

    /** For the audit and for people. */
    public String sentence() {
        return "syslog " + (syslog.isEmpty() ? "none" : syslog) + ", time stamps "
                + (timestamp.isEmpty() ? "none" : timestamp)
                + (authority.isEmpty() ? "" : ", certificates of its own");
    }

    private static boolean isAddress(String text, Set<String> schemes, boolean hasPort) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST
                    && address.getScheme() != null
                    && schemes.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && (!hasPort || address.getPort() > 0 && address.getPort() <= 65_535);
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}

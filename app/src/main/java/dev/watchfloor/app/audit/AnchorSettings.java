package dev.watchfloor.app.audit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where anchors go besides the workstation's own folder. Holds no secret.
 *
 * <p>A time stamp service is asked over HTTPS only, although its tokens need no protection: over HTTP anybody on the way
 * could count this console's acts and keep every stamp away with a forged refusal.
 *
 * @param syslog {@code udp://HOST:PORT}, {@code tcp://HOST:PORT} or {@code tls://HOST:PORT}, empty for none
 * @param timestamps {@code https://HOST/PATH} of an RFC 3161 time stamp service, empty for none
 * @param authority certificates in PEM that are trusted besides the platform's, for both servers and for who signs time
 *     stamps; empty for none
 */
public record AnchorSettings(String syslog, String timestamps, String authority) {
    /** The workstation's own folder only. */
    public static final AnchorSettings NONE = new AnchorSettings("", "", "");

    private static final Set<String> SYSLOG = Set.of("udp", "tcp", "tls");
    private static final int LONGEST = 500;

    /** @throws UnfitAnchorException when one of them cannot be what it should be */
    public static AnchorSettings checked(String syslog, String timestamps, String authority)
            throws UnfitAnchorException {
        if (!syslog.isEmpty() && !isAddress(syslog, SYSLOG, true)) {
            throw new UnfitAnchorException(
                    "The syslog server must be udp://HOST:PORT, tcp://HOST:PORT or tls://HOST:PORT.");
        }
        if (!timestamps.isEmpty() && !isAddress(timestamps, Set.of("https"), false)) {
            throw new UnfitAnchorException("The time stamp service must be https://HOST/PATH.");
        }
        if (!authority.isEmpty()) {
            Authorities.certificates(authority);
        }
        return new AnchorSettings(syslog, timestamps, authority);
    }

    /** For the audit and for people. */
    public String sentence() {
        return "syslog " + (syslog.isEmpty() ? "none" : syslog) + ", time stamps "
                + (timestamps.isEmpty() ? "none" : timestamps)
                + (authority.isEmpty() ? "" : ", certificates of its own");
    }

    private static boolean isAddress(String text, Set<String> schemes, boolean needsPort) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST
                    && address.getScheme() != null
                    && schemes.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && (!needsPort || address.getPort() > 0)
                    && address.getPort() <= 65_535;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}

package dev.watchfloor.app.audit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where anchors go besides the workstation's own folder. Holds no secret.
 *
 * @param syslog {@code udp://HOST:PORT}, {@code tcp://HOST:PORT} or {@code tls://HOST:PORT}, empty for none
 * @param authority certificates in PEM that are trusted for it besides the platform's, empty for none
 */
public record AnchorSettings(String syslog, String authority) {
    /** The workstation's own folder only. */
    public static final AnchorSettings NONE = new AnchorSettings("", "");

    private static final Set<String> SYSLOG = Set.of("udp", "tcp", "tls");
    private static final int LONGEST = 500;

    /** @throws UnfitAnchorException when one of them cannot be what it should be */
    public static AnchorSettings checked(String syslog, String authority) throws UnfitAnchorException {
        if (!syslog.isEmpty() && !isAddress(syslog)) {
            throw new UnfitAnchorException(
                    "The syslog server must be udp://HOST:PORT, tcp://HOST:PORT or tls://HOST:PORT.");
        }
        if (!authority.isEmpty()) {
            Authorities.certificates(authority);
        }
        return new AnchorSettings(syslog, authority);
    }

    /** For the audit and for people. */
    public String sentence() {
        return "syslog " + (syslog.isEmpty() ? "none" : syslog)
                + (authority.isEmpty() ? "" : ", certificates of its own");
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST
                    && address.getScheme() != null
                    && SYSLOG.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getPort() > 0
                    && address.getPort() <= 65_535;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}

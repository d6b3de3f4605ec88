package dev.watchfloor.connectors.spi;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be seen in a record, spelled in one way only, so that equal things are equal records.
 *
 * @param kind what it is
 * @param value its one spelling: addresses canonical, names, hosts and hashes in lower case; at most {@link #LONGEST}
 *     characters
 */
public record Observable(Kind kind, String value) {
    /** Longest value, in characters. */
    public static final int LONGEST = 2_000;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}");
    private static final Pattern JA3 = Pattern.compile("[0-9a-f]{32}");
    /** FoxIO's form of 2023: protocol, version, counts and ALPN, then two cut SHA-256. */
    private static final Pattern JA4 = Pattern.compile("[tqd][0-9a-z]{9}_[0-9a-f]{12}_[0-9a-f]{12}");

    private static final Pattern NAME =
            Pattern.compile("(?:\\*\\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** What can be seen. */
    public enum Kind {
        ADDRESS,
        /** In CIDR form, as a prefix block. */
        NETWORK,
        /** A name in the DNS; {@code *.example.org} is every name below, and not the name itself. */
        DOMAIN,
        /** {@code http} or {@code https}, without fragment and without the scheme's own port. */
        URL,
        /** MD5, SHA-1, SHA-256 or SHA-512 of a file, told apart by its length. */
        FILE_HASH,
        /** MD5 over what a TLS client offers. */
        JA3,
        /** What a TLS client offers, in three parts. */
        JA4
    }

    /**
     * The observable that {@code text} spells, of this kind; a network of one address is the address. Empty when it is
     * no such thing.
     */
    public static Optional<Observable> of(Kind kind, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String stripped = text.strip();
        String lower = stripped.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case ADDRESS, NETWORK -> network(stripped);
            case DOMAIN -> name(stripped).map(name -> new Observable(Kind.DOMAIN, name));
            case URL -> url(stripped).map(url -> new Observable(Kind.URL, url));
            case FILE_HASH -> fitting(kind, HASH, lower);
            case JA3 -> fitting(kind, JA3, lower);
            case JA4 -> fitting(kind, JA4, lower);
        };
    }

    /**
     * What {@code text} most likely is. 32 hexadecimal digits are the MD5 of a file and never a JA3, which has the same
     * form.
     */
    public static Optional<Observable> guess(@Nullable String text) {
        for (Kind kind : new Kind[] {Kind.ADDRESS, Kind.FILE_HASH, Kind.JA4, Kind.URL, Kind.DOMAIN}) {
            Optional<Observable> fits = of(kind, text);
            if (fits.isPresent()) {
                return fits;
            }
        }
        return Optional.empty();
    }

    private static Optional<Observable> network(String text) {
        try {
            IPAddress network = Addresses.network(text);
            return Optional.of(
                    new Observable(network.isMultiple() ? Kind.NETWORK : Kind.ADDRESS, Addresses.canonical(network)));
        } catch (InvalidAddressException neither) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        try {
            String ascii = name.startsWith("*.") ? "*." + IDN.toASCII(name.substring(2)) : IDN.toASCII(name);
            return ascii.length() <= 255 && NAME.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Optional<String> url(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            if (!isWeb || uri.getHost() == null) {
                return Optional.empty();
            }
            boolean isOwnPort = uri.getPort() == (scheme.equals("http") ? 80 : 443) || uri.getPort() < 0;
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT)
                    + (isOwnPort ? "" : ":" + uri.getPort()) + path
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }

    private static Optional<Observable> fitting(Kind kind, Pattern form, String text) {
        return form.matcher(text).matches() ? Optional.of(new Observable(kind, text)) : Optional.empty();
    }
}

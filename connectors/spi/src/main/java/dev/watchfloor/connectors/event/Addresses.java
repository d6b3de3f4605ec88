package dev.watchfloor.connectors.event;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv4.IPv4Address;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one way from text to {@link IPAddress}: strict, never a name look-up, one spelling per address.
 *
 * <p>IPv4-mapped IPv6 ({@code ::ffff:192.0.2.9}) becomes IPv4, because gateways match the two separately (APISIX 3.18
 * accepts the mapped form and then never matches it). Thread-safe.
 */
public final class Addresses {
    private static final int LONGEST_TEXT = 64;

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    private Addresses() {}

    /** The single address that {@code text} spells, or empty when it is absent, blank or anything else. */
    public static Optional<IPAddress> parse(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        IPAddress plain = dotted(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        try {
            IPAddress address = new IPAddressString(text.strip(), STRICT).toAddress();
            return address.isPrefixed() ? Optional.empty() : Optional.of(unmapped(address));
        } catch (AddressStringException | inet.ipaddr.IncompatibleAddressException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * A single address or a network in CIDR form, as a prefix block. A single address comes back without a prefix;
     * {@code /32} and {@code /128} are the single address.
     *
     * @throws InvalidAddressException when the text is neither, or has bits set beyond its prefix; the sentence offers
     *     the network that was probably meant
     */
    public static IPAddress network(String text) throws InvalidAddressException {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_TEXT) {
            throw new InvalidAddressException(
                    "Write an address such as 203.0.113.7 or a network such as 203.0.113.0/24.");
        }
        IPAddress parsed;
        try {
            if (trimmed.matches(".*/0[0-9]+")) {
                throw new AddressStringException(trimmed, "prefix with leading zero");
            }
            parsed = new IPAddressString(trimmed, STRICT).toAddress();
        } catch (AddressStringException | inet.ipaddr.IncompatibleAddressException notAnAddress) {
            throw new InvalidAddressException("\"" + printable(trimmed)
                    + "\" is not an IP address or network. Write 203.0.113.7 or 203.0.113.0/24.");
        }
        Integer prefix = parsed.getNetworkPrefixLength();
        if (prefix == null) {
            return unmapped(parsed);
        }
        IPAddress block = parsed.toPrefixBlock();
        // Compared as text: the library drops host bits on parsing, the operator must still be told of them.
        IPAddress written = new IPAddressString(trimmed.substring(0, trimmed.indexOf('/')), STRICT).getAddress();
        if (!written.equals(block.getLower().withoutPrefixLength())) {
            throw new InvalidAddressException("\"" + printable(trimmed)
                    + "\" has bits set beyond its prefix. Did you mean " + canonical(block) + "?");
        }
        return unmapped(prefix == parsed.getBitCount() ? block.getLower().withoutPrefixLength() : block);
    }

    /** The one spelling used on screen, in the store and towards products: compressed, lower case, CIDR for networks. */
    public static String canonical(IPAddress address) {
        if (address instanceof IPv4Address plain && !plain.isMultiple()) {
            return dotted(plain.intValue());
        }
        return address.isMultiple()
                ? address.toPrefixBlock().toCompressedString()
                : address.withoutPrefixLength().toCompressedString();
    }

    /**
     * What most records hold, read without the library's parser, which takes ten times as long; null for all else, also for
     * leading zeros.
     */
    private static @Nullable IPAddress dotted(String text) {
        int bits = 0;
        int octet = 0;
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                boolean isLeadingZero = digits > 0 && octet == 0;
                octet = octet * 10 + c - '0';
                digits++;
                if (isLeadingZero || octet > 255) {
                    return null;
                }
            } else if (c == '.' && digits > 0 && dots < 3) {
                bits = bits << 8 | octet;
                octet = 0;
                digits = 0;
                dots++;
            } else {
                return null;
            }
        }
        return dots == 3 && digits > 0 ? new IPv4Address(bits << 8 | octet) : null;
    }

    private static String dotted(int bits) {
        StringBuilder text = new StringBuilder(15);
        text.append(bits >>> 24).append('.').append(bits >>> 16 & 255).append('.');
        return text.append(bits >>> 8 & 255).append('.').append(bits & 255).toString();
    }

    private static IPAddress unmapped(IPAddress address) {
        if (!address.isIPv6() || !address.toIPv6().isIPv4Mapped()) {
            return address;
        }
        Integer prefix = address.getNetworkPrefixLength();
        IPAddress embedded = address.toIPv6().getEmbeddedIPv4Address();
        return prefix == null || prefix < 96
                ? embedded
                : embedded.setPrefixLength(prefix - 96).toPrefixBlock();
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}

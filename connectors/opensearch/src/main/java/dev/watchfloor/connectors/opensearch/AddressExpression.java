package dev.watchfloor.connectors.opensearch;

import inet.ipaddr.IPAddress;
import java.util.Locale;

/**
 * Networks as regular expressions of Lucene, for indices that keep addresses as texts, as Wazuh 4 does. Each finds at least
 * the spellings of the network's addresses: of IPv4 to the whole octet, of IPv6 to the first group. Stateless.
 */
final class AddressExpression {
    private static final String EDGE = "[^!-~]*";
    private static final int OCTET = 8;
    private static final int GROUP = 16;

    private AddressExpression() {}

    static String of(IPAddress network) {
        Integer prefix = network.getNetworkPrefixLength();
        int fixed = prefix == null ? network.getBitCount() : prefix;
        return network.isIPv4() ? four(network, fixed / OCTET) : six(network, fixed);
    }

    private static String four(IPAddress network, int octets) {
        StringBuilder expression = new StringBuilder(EDGE);
        for (int i = 0; i < octets; i++) {
            expression
                    .append(i == 0 ? "" : "\\.")
                    .append(network.getLower().getSegment(i).getSegmentValue());
        }
        expression.append(octets == 4 ? EDGE : octets == 0 ? ".*" : "\\..*");
        // The same within IPv6, in whatever spelling.
        return "(" + expression + "|.*:.*)";
    }

    private static String six(IPAddress network, int fixed) {
        int first = network.getLower().getSegment(0).getSegmentValue();
        if (fixed < GROUP || first == 0) {
            return ".*:.*";
        }
        StringBuilder expression = new StringBuilder(EDGE + "0*");
        for (char digit : Integer.toHexString(first).toCharArray()) {
            char upper = Character.toString(digit).toUpperCase(Locale.ROOT).charAt(0);
            expression.append(upper == digit ? "" + digit : "[" + digit + upper + "]");
        }
        return expression + ":.*";
    }
}

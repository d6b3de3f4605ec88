package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses and networks. Stateless. */
final class Addressing {
    private static final Pattern OCTETS_AND_WILDCARD =
            Pattern.compile("(\\d{1,3})\\.(?:(\\d{1,3})\\.)?(?:(\\d{1,3})\\.)?\\*(?:\\.\\*){0,2}");

    private Addressing() {}

    /** Whether a text spells an address, or one with a prefix length that may be wrong. */
    static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        boolean hasPrefix = slash > 0
                && slash + 1 < text.length()
                && text.substring(slash + 1).chars().allMatch(Character::isDigit);
        String address = hasPrefix ? text.substring(0, slash) : text;
        return (address.indexOf('.') > 0 || address.indexOf(':') >= 0)
                && Addresses.parse(address).isPresent();
    }

    static IPAddress read(Field field, Token value) throws Misreading {
        String text = value.meaning();
        if (value.hasWildcard()) {
            throw Misreading.of(
                    value,
                    "Addresses have no wildcards. Write a network: " + field.ecsName() + ": " + suggestion(text) + ".");
        }
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException wrong) {
            throw Misreading.of(value, String.valueOf(wrong.getMessage()));
        }
    }

    private static String suggestion(String text) {
        Matcher octets = OCTETS_AND_WILDCARD.matcher(text);
        if (!octets.matches()) {
            return "203.0.113.0/24";
        }
        StringBuilder network = new StringBuilder();
        int known = 0;
        for (int group = 1; group <= 4; group++) {
            String octet = group < 4 ? octets.group(group) : null;
            network.append(group == 1 ? "" : ".").append(octet == null ? "0" : octet);
            known += octet == null ? 0 : 1;
        }
        return network + "/" + known * 8;
    }
}

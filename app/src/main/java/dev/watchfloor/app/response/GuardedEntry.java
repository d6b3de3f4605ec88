package dev.watchfloor.app.response;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that operators told the guard to keep acts away from.
 *
 * @param kind what it is
 * @param value a network in its one spelling, or the name or id of an account
 * @param provider connector of the identity provider that the account is at; empty for all of them and for networks
 * @param name what it is called, such as "Head office" or "Cloudflare"
 * @param reason why it must not be acted on
 * @param owner who listed it, as in the audit
 * @param since when
 */
public record GuardedEntry(
        Kind kind, String value, String provider, String name, String reason, String owner, Instant since) {
    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 100;
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_ACCOUNT = 200;
    private static final int LONGEST_PROVIDER = 40;
    private static final int SHORTEST_IPV4 = 8;
    /** All unique local addresses, the widest IPv6 range that one house can mean. */
    private static final int SHORTEST_IPV6 = 7;

    /** What is guarded. */
    public enum Kind {
        /** A network that is never blocked. */
        RANGE,
        /** Proxies that speak for visitors: a content network, a load balancer. Blocking one blocks all behind it. */
        PROXY,
        /** Addresses that the world sees when we go out. */
        EGRESS,
        /** An account for the day when nothing else works. */
        BREAK_GLASS;

        /** The kind as it is written on the command line and in the audit, such as {@code break-glass}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is a list of networks, not of accounts. */
        public boolean isNetworks() {
            return this != BREAK_GLASS;
        }
    }

    /**
     * Checks what an operator wrote.
     *
     * @param provider empty for networks, and for an account at every provider
     * @throws RefusedEntryException when it is not a network or account, or a text is missing, too long or not one line
     */
    public static GuardedEntry of(
            Kind kind, String value, String provider, String name, String reason, String owner, Instant since)
            throws RefusedEntryException {
        if (kind.isNetworks() && !provider.isBlank()) {
            throw new RefusedEntryException("A network is guarded at every gateway; leave the provider out.");
        }
        return new GuardedEntry(
                kind,
                checkedValue(kind, value),
                provider.isBlank() ? "" : line("provider", provider, LONGEST_PROVIDER),
                line("name", name, LONGEST_NAME),
                checkedReason(reason),
                owner,
                since);
    }

    /** The value as it is kept. @throws RefusedEntryException when it is not one of that kind */
    public static String checkedValue(Kind kind, String value) throws RefusedEntryException {
        return kind.isNetworks() ? network(value) : line("account", value, LONGEST_ACCOUNT);
    }

    /** The reason as it is kept. @throws RefusedEntryException when it is missing, too long or not one line */
    public static String checkedReason(String reason) throws RefusedEntryException {
        return line("reason", reason, LONGEST_REASON);
    }

    /** The network; empty for an account. */
    public Optional<IPAddress> network() {
        try {
            return kind.isNetworks() ? Optional.of(Addresses.network(value)) : Optional.empty();
        } catch (InvalidAddressException damaged) {
            return Optional.empty();
        }
    }

    /** Whether it is this account: by name whatever the case, or by id. */
    public boolean isAccount(String atProvider, String userId, String userName) {
        return kind == Kind.BREAK_GLASS
                && (provider.isEmpty() || provider.equals(atProvider))
                && (value.equals(userId) || folded(value).equals(folded(userName)));
    }

    /** Equal for values that are one. */
    public static String folded(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String network(String text) throws RefusedEntryException {
        try {
            IPAddress network = Addresses.network(text);
            int shortest = network.isIPv4() ? SHORTEST_IPV4 : SHORTEST_IPV6;
            if (Networks.prefix(network) < shortest) {
                throw new RefusedEntryException(Networks.text(network) + " is wider than /" + shortest
                        + " and would forbid nearly every block. Name the networks that are really meant.");
            }
            return Networks.text(network);
        } catch (InvalidAddressException invalid) {
            throw new RefusedEntryException(String.valueOf(invalid.getMessage()));
        }
    }

    private static String line(String what, String text, int longest) throws RefusedEntryException {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (line.isEmpty()) {
            throw new RefusedEntryException("The " + what + " is missing.");
        }
        if (line.codePointCount(0, line.length()) > longest) {
            throw new RefusedEntryException("The " + what + " is longer than " + longest + " characters. Shorten it.");
        }
        if (line.codePoints().anyMatch(GuardedEntry::isHidden)) {
            throw new RefusedEntryException("The " + what + " must be one line of characters that can be seen.");
        }
        return line;
    }

    /** Line ends, control characters, and marks that turn the direction of what follows. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}

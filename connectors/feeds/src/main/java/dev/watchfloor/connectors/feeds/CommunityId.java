package dev.watchfloor.connectors.feeds;

import inet.ipaddr.IPAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Community ID, version 1: the same text for the packets of both directions of one connection, whichever sensor saw them
 * (github.com/corelight/community-id-spec). Stateless.
 */
public final class CommunityId {
    /** Seed, protocol and padding, ports. */
    private static final int BESIDE_ADDRESSES = 2 + 2 + 4;

    private static final int HIGHEST_BYTE = 255;

    private CommunityId() {}

    /**
     * The id of a connection; empty for a protocol whose number is not known, and when an end is not. ICMP has
     * {@link #ofIcmp}, for its types and codes are no ports: here it has none.
     *
     * @param protocol its name or number, in any case
     * @param seed 0..65535, the same at all sensors of a site; 0 unless somebody changed it
     */
    public static Optional<String> of(String protocol, Ends ends, int seed) {
        IPAddress initiator = ends.initiator();
        IPAddress responder = ends.responder();
        int number = IpProtocol.number(protocol);
        if (initiator == null
                || responder == null
                || initiator.isIPv6() != responder.isIPv6()
                || number < 0
                || number == IpProtocol.ICMP
                || number == IpProtocol.ICMP6) {
            return Optional.empty();
        }
        if (!IpProtocol.hasPorts(number)) {
            return Optional.of(hash(seed, number, new Side(initiator, -1), new Side(responder, -1), false));
        }
        return ends.initiatorPort() == 0 || ends.responderPort() == 0
                ? Optional.empty()
                : Optional.of(hash(
                        seed,
                        number,
                        new Side(initiator, ends.initiatorPort()),
                        new Side(responder, ends.responderPort()),
                        false));
    }

    /**
     * The id of an exchange of ICMP or, by the addresses, ICMPv6 messages: a question and its answer have the same; a
     * message that has no answer has a direction. Empty when an address is not known, or type or code is out of range.
     *
     * @param from who sent the message
     * @param type of the message, 0..255
     * @param code of the message, 0..255; counts only for types without an answer
     */
    public static Optional<String> ofIcmp(
            @Nullable IPAddress from, @Nullable IPAddress to, long type, long code, int seed) {
        if (from == null
                || to == null
                || from.isIPv6() != to.isIPv6()
                || type < 0
                || type > HIGHEST_BYTE
                || code < 0
                || code > HIGHEST_BYTE) {
            return Optional.empty();
        }
        int counterpart = IcmpTypes.counterpart(from.isIPv6(), (int) type);
        return Optional.of(hash(
                seed,
                from.isIPv6() ? IpProtocol.ICMP6 : IpProtocol.ICMP,
                new Side(from, (int) type),
                new Side(to, counterpart < 0 ? (int) code : counterpart),
                counterpart < 0));
    }

    /** @param port what stands for it, -1 for a protocol without */
    private record Side(IPAddress address, int port) {}

    private static String hash(int seed, int protocol, Side one, Side other, boolean isOneWay) {
        byte[] from = one.address.getBytes();
        byte[] to = other.address.getBytes();
        int order = Arrays.compareUnsigned(from, to);
        boolean isInOrder = isOneWay || order < 0 || order == 0 && one.port <= other.port;
        ByteBuffer hashed = ByteBuffer.allocate(from.length + to.length + BESIDE_ADDRESSES);
        hashed.putShort((short) seed)
                .put(isInOrder ? from : to)
                .put(isInOrder ? to : from)
                .put((byte) protocol)
                .put((byte) 0);
        if (one.port >= 0) {
            hashed.putShort((short) (isInOrder ? one.port : other.port))
                    .putShort((short) (isInOrder ? other.port : one.port));
        }
        return "1:" + Base64.getEncoder().encodeToString(sha1(Arrays.copyOf(hashed.array(), hashed.position())));
    }

    /** SHA-1 because the specification says so; nothing is protected by it. */
    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

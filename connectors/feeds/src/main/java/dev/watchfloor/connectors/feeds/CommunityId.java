package dev.watchfloor.connectors.feeds;

import inet.ipaddr.IPAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Community ID, version 1: the same text for the packets of both directions of one connection, whichever sensor saw them
 * (github.com/corelight/community-id-spec). Stateless.
 */
public final class CommunityId {
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SCTP = 132;

    private CommunityId() {}

    /**
     * The id of a TCP, UDP or SCTP connection; empty for other protocols and when an end is not known. ICMP is left out:
     * its types and codes would have to be told from ports, which records do not say.
     *
     * @param protocol its name, in any case
     * @param seed 0..65535, the same at all sensors of a site; 0 unless somebody changed it
     */
    public static Optional<String> of(String protocol, Ends ends, int seed) {
        int number = switch (protocol) {
            case "tcp", "TCP" -> TCP;
            case "udp", "UDP" -> UDP;
            case "sctp", "SCTP" -> SCTP;
            default -> 0;
        };
        IPAddress initiator = ends.initiator();
        IPAddress responder = ends.responder();
        if (number == 0
                || initiator == null
                || responder == null
                || ends.initiatorPort() == 0
                || ends.responderPort() == 0
                || initiator.isIPv6() != responder.isIPv6()) {
            return Optional.empty();
        }
        byte[] first = initiator.getBytes();
        byte[] second = responder.getBytes();
        int order = Arrays.compareUnsigned(first, second);
        boolean inOrder = order < 0 || order == 0 && ends.initiatorPort() < ends.responderPort();
        ByteBuffer hashed = ByteBuffer.allocate(2 + 2 * first.length + 6);
        hashed.putShort((short) seed)
                .put(inOrder ? first : second)
                .put(inOrder ? second : first)
                .put((byte) number)
                .put((byte) 0)
                .putShort((short) (inOrder ? ends.initiatorPort() : ends.responderPort()))
                .putShort((short) (inOrder ? ends.responderPort() : ends.initiatorPort()));
        return Optional.of("1:" + Base64.getEncoder().encodeToString(sha1(hashed.array())));
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

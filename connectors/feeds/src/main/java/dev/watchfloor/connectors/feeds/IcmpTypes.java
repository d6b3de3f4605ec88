package dev.watchfloor.connectors.feeds;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which ICMP messages (RFC 792, 950, 1256) and ICMPv6 messages (RFC 4443, 2710, 4861, 4620, 6275) answer each other. */
final class IcmpTypes {
    private static final Map<Integer, Integer> ICMP =
            pairs(new int[][] {{8, 0}, {10, 9}, {13, 14}, {15, 16}, {17, 18}});
    private static final Map<Integer, Integer> ICMP6 =
            pairs(new int[][] {{128, 129}, {130, 131}, {133, 134}, {135, 136}, {139, 140}, {144, 145}});

    private IcmpTypes() {}

    /** The type of the answer to a question or of the question of an answer, -1 for a message that is neither. */
    static int counterpart(boolean isVersion6, int type) {
        return (isVersion6 ? ICMP6 : ICMP).getOrDefault(type, -1);
    }

    private static Map<Integer, Integer> pairs(int[][] pairs) {
        return Stream.of(pairs)
                .flatMap(pair -> Stream.of(Map.entry(pair[0], pair[1]), Map.entry(pair[1], pair[0])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

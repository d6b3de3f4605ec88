package dev.watchfloor.connectors.feeds;

import java.time.Duration;

/** Ages in words for health sentences. Stateless. */
final class Ages {
    private Ages() {}

    /** Such as "4 s ago"; "just now" for the present and for clocks that differ. */
    static String since(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 2) {
            return "just now";
        }
        if (seconds < 120) {
            return seconds + " s ago";
        }
        if (seconds < 7_200) {
            return seconds / 60 + " min ago";
        }
        return seconds < 172_800 ? seconds / 3_600 + " h ago" : seconds / 86_400 + " days ago";
    }
}

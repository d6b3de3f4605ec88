package dev.watchfloor.benchmark.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;

/** Pieces of records as products write them. Stateless. */
final class Stamps {
    private Stamps() {}

    /** As EVE has it: {@code 2026-11-24T02:46:55.188863+0000}. */
    static String eve(Instant time) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(31);
        digits(text, utc.getYear(), 4).append('-');
        digits(text, utc.getMonthValue(), 2).append('-');
        digits(text, utc.getDayOfMonth(), 2).append('T');
        digits(text, utc.getHour(), 2).append(':');
        digits(text, utc.getMinute(), 2).append(':');
        digits(text, utc.getSecond(), 2).append('.');
        return digits(text, time.getNano() / 1_000, 6).append("+0000").toString();
    }

    /** A community id (version 1): 20 bytes in Base64. */
    static String flow(Draw draw) {
        byte[] digest = new byte[20];
        for (int i = 0; i < digest.length; i += 4) {
            int bits = (int) (draw.next() >>> 32);
            digest[i] = (byte) bits;
            digest[i + 1] = (byte) (bits >> 8);
            digest[i + 2] = (byte) (bits >> 16);
            digest[i + 3] = (byte) (bits >> 24);
        }
        return "1:" + Base64.getEncoder().encodeToString(digest);
    }

    private static StringBuilder digits(StringBuilder text, int value, int width) {
        for (int unit = (int) Math.pow(10, width - 1); unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
        return text;
    }
}

package dev.watchfloor.app.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The one spelling of entries in bytes, to be hashed and signed. Anybody can write it again:
 *
 * <ol>
 *   <li>the line {@code watchfloor audit entry 1} and a line feed, in ASCII;
 *   <li>the fields {@code number, time, actor, workstation, action, subject, target, outcome, detail, before, after,
 *       previous, key} in this order, each as a netstring (D. J. Bernstein, 1997): its length in bytes as decimal digits, a
 *       colon, its bytes in UTF-8, a comma. The number is written in decimal digits, the time in UTC with nine digits
 *       of second such as {@code 2026-11-24T10:00:00.000000000Z}.
 * </ol>
 *
 * The hash of an entry is SHA-256 over these bytes; its signature is Ed25519 over these bytes. Stateless.
 */
public final class AuditEncoding {
    private static final String ENTRY = "watchfloor audit entry 1\n";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private AuditEncoding() {}

    /** The bytes of an entry; its hash and signature have no part in them. */
    public static byte[] of(AuditEntry entry) {
        return netstrings(
                ENTRY,
                List.of(
                        String.valueOf(entry.number()),
                        time(entry.time()),
                        entry.actor(),
                        entry.workstation(),
                        entry.action(),
                        entry.subject(),
                        entry.target(),
                        entry.outcome(),
                        entry.detail(),
                        entry.change().before(),
                        entry.change().after(),
                        entry.seal().previous(),
                        entry.seal().key()));
    }

    /** A time as it is signed: in UTC, with nanoseconds. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    /** @param kind a line that keeps what is signed here apart from everything else that the key signs */
    static byte[] netstrings(String kind, List<String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        for (String field : fields) {
            byte[] content = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((content.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(content);
            bytes.write(',');
        }
        return bytes.toByteArray();
    }
}

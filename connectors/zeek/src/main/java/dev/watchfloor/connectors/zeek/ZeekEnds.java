package dev.watchfloor.connectors.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.CommunityId;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who talked to whom, and over which connection. Stateless. */
final class ZeekEnds {
    private ZeekEnds() {}

    static Ends of(JsonNode record, ZeekLog log) {
        Ends connection = connection(record);
        if (log != ZeekLog.NOTICE || connection.initiator() != null) {
            return connection;
        }
        // A notice about an address rather than a connection, such as a scan.
        return new Ends(
                JsonFields.address(record, "src"), 0, JsonFields.address(record, "dst"), JsonFields.port(record, "p"));
    }

    /** Community ID as recorded, else as computed, else Zeek's own id of the connection; null when there is none. */
    static @Nullable String flow(JsonNode record, ZeekLog log, Ends ends, int seed) {
        String recorded = JsonFields.text(record, "community_id");
        return recorded != null
                ? recorded
                : CommunityId.of(protocol(record, log), ends, seed).orElseGet(() -> uid(record));
    }

    private static Ends connection(JsonNode record) {
        if (record.path("id").isObject()) {
            return ends(record.path("id"), "");
        }
        return record.has("id_orig_h") ? ends(record, "id_") : ends(record, "id.");
    }

    private static Ends ends(JsonNode record, String prefix) {
        return new Ends(
                JsonFields.address(record, prefix + "orig_h"),
                JsonFields.port(record, prefix + "orig_p"),
                JsonFields.address(record, prefix + "resp_h"),
                JsonFields.port(record, prefix + "resp_p"));
    }

    /** HTTP and SSH run over TCP; TLS may be DTLS, weirds and files may be anything. */
    private static String protocol(JsonNode record, ZeekLog log) {
        String written = JsonFields.text(record, "proto", "").toLowerCase(Locale.ROOT);
        if (!written.isEmpty()) {
            return written;
        }
        return switch (log) {
            case HTTP, SSH -> "tcp";
            case SSL -> JsonFields.text(record, "version", "").startsWith("DTLS") ? "udp" : "tcp";
            case CONN, DNS, NOTICE, WEIRD, FILES -> "";
        };
    }

    private static @Nullable String uid(JsonNode record) {
        String uid = JsonFields.text(record, "uid");
        return Optional.ofNullable(uid)
                .orElseGet(() -> record.path("conn_uids").path(0).isTextual()
                        ? record.path("conn_uids").path(0).textValue()
                        : null);
    }
}

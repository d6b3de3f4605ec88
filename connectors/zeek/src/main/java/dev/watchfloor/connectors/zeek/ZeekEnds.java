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
        Ends connection = Place.of(record).ends();
        if (log != ZeekLog.NOTICE || connection.initiator() != null) {
            return connection;
        }
        // A notice about an address rather than a connection, such as a scan.
        return new Ends(
                JsonFields.address(record, "src"), 0, JsonFields.address(record, "dst"), JsonFields.port(record, "p"));
    }

    /** As recorded, else as computed; null where neither can be. */
    static @Nullable String communityId(JsonNode record, ZeekLog log, Ends ends, int seed) {
        String recorded = JsonFields.text(record, "community_id");
        return recorded != null ? recorded : computed(record, log, ends, seed).orElse(null);
    }

    /** Of ICMP, Zeek writes the type as the originator's port and the code, or the type of the answer, as the other. */
    private static Optional<String> computed(JsonNode record, ZeekLog log, Ends ends, int seed) {
        String protocol = protocol(record, log);
        if (!protocol.equals("icmp")) {
            return CommunityId.of(protocol, ends, seed);
        }
        Place connection = Place.of(record);
        return CommunityId.ofIcmp(
                ends.initiator(),
                ends.responder(),
                JsonFields.count(connection.node(), connection.prefix() + "orig_p"),
                JsonFields.count(connection.node(), connection.prefix() + "resp_p"),
                seed);
    }

    /**
     * Where a record has its connection, which shippers write in three ways.
     *
     * @param node the object that has it
     * @param prefix of the names there
     */
    private record Place(JsonNode node, String prefix) {
        static Place of(JsonNode record) {
            if (record.path("id").isObject()) {
                return new Place(record.path("id"), "");
            }
            return new Place(record, record.has("id_orig_h") ? "id_" : "id.");
        }

        Ends ends() {
            return new Ends(
                    JsonFields.address(node, prefix + "orig_h"),
                    JsonFields.port(node, prefix + "orig_p"),
                    JsonFields.address(node, prefix + "resp_h"),
                    JsonFields.port(node, prefix + "resp_p"));
        }
    }

    /** HTTP, SSH, SMB, RDP and remote calls run over TCP; TLS may be DTLS, weirds and files may be anything. */
    private static String protocol(JsonNode record, ZeekLog log) {
        String written = JsonFields.text(record, "proto", "").toLowerCase(Locale.ROOT);
        if (!written.isEmpty()) {
            return written;
        }
        return switch (log) {
            case HTTP, SSH, SMB_MAPPING, SMB_FILES, RDP, DCE_RPC -> "tcp";
            case SSL -> JsonFields.text(record, "version", "").startsWith("DTLS") ? "udp" : "tcp";
            // Kerberos runs over both.
            case CONN, DNS, NOTICE, WEIRD, FILES, KERBEROS, X509 -> "";
        };
    }

    /** Zeek's own id of the connection, of a file the first over which it came; null when there is none. */
    static @Nullable String uid(JsonNode record) {
        String uid = JsonFields.text(record, "uid");
        return Optional.ofNullable(uid)
                .orElseGet(() -> record.path("conn_uids").path(0).isTextual()
                        ? record.path("conn_uids").path(0).textValue()
                        : null);
    }
}

package dev.watchfloor.connectors.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The logs that become events; others are passed over. */
enum ZeekLog {
    /** Comes before {@link #FILES}: a notice may name a file. */
    NOTICE(Kind.ALERT, List.of("note")),
    CONN(Kind.FLOW, List.of("missed_bytes", "orig_pkts", "conn_state")),
    HTTP(Kind.REQUEST, List.of("trans_depth")),
    DNS(Kind.DNS, List.of("trans_id", "qtype_name", "rcode_name", "AA")),
    SSL(Kind.TLS, List.of("established", "resumed")),
    SSH(Kind.SSH, List.of("auth_attempts", "auth_success", "kex_alg")),
    FILES(Kind.FILE, List.of("seen_bytes", "missing_bytes")),
    WEIRD(Kind.ANOMALY, List.of("notice")),
    SMB_MAPPING(Kind.REMOTE_ACCESS, List.of("share_type", "native_file_system")),
    SMB_FILES(Kind.FILE, List.of("action", "times.modified", "prev_name")),
    KERBEROS(Kind.REMOTE_ACCESS, List.of("request_type", "error_msg", "till", "forwardable", "renewable")),
    RDP(Kind.REMOTE_ACCESS, List.of("cert_count", "security_protocol", "keyboard_layout", "client_build")),
    DCE_RPC(Kind.REMOTE_ACCESS, List.of("named_pipe", "endpoint", "operation")),
    X509(Kind.TLS, List.of("certificate.serial", "certificate.subject", "certificate.version"));

    private final Kind kind;
    private final List<String> own;

    /** @param own fields of which at least one is always there, and in no other of these logs */
    ZeekLog(Kind kind, List<String> own) {
        this.kind = kind;
        this.own = own;
    }

    /** What a record of it is; asking the key distribution centre to prove who one is, is a sign-in. */
    Kind kind(JsonNode record) {
        return this == KERBEROS && !"TGS".equals(JsonFields.text(record, "request_type")) ? Kind.SIGN_IN : kind;
    }

    /** Which log a record is from; empty for one that is none of these. */
    static Optional<ZeekLog> of(JsonNode record) {
        String path = JsonFields.text(record, "_path");
        return path == null
                ? Arrays.stream(values())
                        .filter(log -> log.own.stream().anyMatch(record::has))
                        .findFirst()
                : named(path);
    }

    static Optional<ZeekLog> named(String name) {
        return Arrays.stream(values())
                .filter(log -> log.zeekName().equals(name))
                .findFirst();
    }

    /** All names with commas between them. */
    static String all() {
        return Arrays.stream(values()).map(ZeekLog::zeekName).sorted().collect(Collectors.joining(","));
    }

    private String zeekName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

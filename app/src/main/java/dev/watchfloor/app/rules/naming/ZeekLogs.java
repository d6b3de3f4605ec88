package dev.watchfloor.app.rules.naming;

import dev.watchfloor.connectors.event.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which log of Zeek (7) a record is from that does not name it. Stateless. */
final class ZeekLogs {
    /** Fields that only this log has, of those logs that share their kind with another. */
    private static final Map<String, String> OWN = new LinkedHashMap<>();

    static {
        OWN.put("request_type", "kerberos");
        OWN.put("share_type", "smb_mapping");
        OWN.put("operation", "dce_rpc");
        OWN.put("endpoint", "dce_rpc");
        OWN.put("cert_count", "rdp");
        OWN.put("security_protocol", "rdp");
        OWN.put("action", "smb_files");
        OWN.put("certificate.serial", "x509");
        OWN.put("certificate.subject", "x509");
    }

    private ZeekLogs() {}

    /** The log's name, null for none that has one at SigmaHQ. */
    static @Nullable String of(Kind kind, KeptEvent fields) {
        return switch (kind) {
            case FLOW -> "conn";
            case REQUEST -> "http";
            case DNS -> "dns";
            case SSH -> "ssh";
            case ALERT -> "notice";
            case ANOMALY -> "weird";
            case TLS -> shared(fields, "ssl");
            case FILE -> shared(fields, "files");
            case SIGN_IN, REMOTE_ACCESS -> shared(fields, "kerberos");
            default -> null;
        };
    }

    private static String shared(KeptEvent fields, String otherwise) {
        return OWN.entrySet().stream()
                .filter(own -> !fields.first(own.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}

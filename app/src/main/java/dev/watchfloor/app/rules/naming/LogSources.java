package dev.watchfloor.app.rules.naming;

import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For which log sources of Sigma an event counts: what its product is called there, and the categories that are about any
 * product. A gateway's request is one of a web server and of a proxy, which name the same things differently; a connection
 * is one of a firewall and of a netflow, whoever saw it. Stateless.
 */
public final class LogSources {
    private LogSources() {}

    /** All that an event counts for. @param type of the connector, empty when it is not known */
    public static List<LogSource> of(String type, SecurityEvent event, KeptEvent fields) {
        List<LogSource> sources = new ArrayList<>();
        // Rules over the events of any product, as the shipped ones are.
        sources.add(new LogSource(null, "watchfloor", event.layer().name().toLowerCase(Locale.ROOT)));
        String product = type.isEmpty() ? null : type;
        if (event.kind() == Kind.REQUEST && event.layer() == Layer.PERIMETER) {
            sources.add(new LogSource("webserver", product, null));
            sources.add(new LogSource("proxy", product, null));
        }
        if (event.kind() == Kind.DNS) {
            sources.add(new LogSource("dns", product, null));
        }
        if (event.kind() == Kind.FLOW) {
            sources.add(new LogSource("firewall", product, "netflow"));
        }
        switch (type) {
            case "" -> {}
            // SigmaHQ files these under a category of applications.
            case "opencanary", "cowrie" -> sources.add(new LogSource("application", type, null));
            case "zeek" -> sources.add(new LogSource(null, type, zeek(event.kind(), fields)));
            case "okta" -> sources.add(new LogSource(null, type, type));
            case "entra" -> sources.add(new LogSource(null, "azure", azure(event.kind())));
            case "google" -> sources.add(new LogSource(null, "gcp", CloudLog.service(fields)));
            case "syslog" -> sources.addAll(Senders.of(event, fields));
            default -> sources.add(new LogSource(null, type, null));
        }
        return sources;
    }

    /** Zeek names the log in a record only where it sends all logs down one stream. */
    private static @Nullable String zeek(Kind kind, KeptEvent fields) {
        String path = fields.first("_path");
        return path.isEmpty() ? ZeekLogs.of(kind, fields) : path.toLowerCase(Locale.ROOT);
    }

    /** What SigmaHQ calls the logs of Entra ID, which it files under Azure. A sign-in that worked opened a session. */
    private static @Nullable String azure(Kind kind) {
        return switch (kind) {
            case SIGN_IN, SESSION_STARTED -> "signinlogs";
            case ALERT -> "riskdetection";
            case ADMINISTRATION, SESSION_REVOKED -> "auditlogs";
            default -> null;
        };
    }
}

package dev.watchfloor.app.rules;

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
 * product. A gateway's request is one of a web server and of a proxy, which name the same things differently. Stateless.
 */
final class LogSources {
    private LogSources() {}

    /** @param type of the connector, empty when it is not known */
    static List<LogSource> of(String type, SecurityEvent event, String service) {
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
        switch (type) {
            case "" -> {}
            // SigmaHQ files these under a category of applications.
            case "opencanary" -> sources.add(new LogSource("application", type, null));
            case "zeek", "okta" ->
                sources.add(new LogSource(null, type, service.isEmpty() ? null : service.toLowerCase(Locale.ROOT)));
            case "entra" -> sources.add(new LogSource(null, "azure", azure(event.kind())));
            default -> sources.add(new LogSource(null, type, null));
        }
        return sources;
    }

    /** What SigmaHQ calls the logs of Entra ID, which it files under Azure. */
    private static @Nullable String azure(Kind kind) {
        return switch (kind) {
            case SIGN_IN -> "signinlogs";
            case ALERT -> "riskdetection";
            case ADMINISTRATION -> "auditlogs";
            default -> null;
        };
    }
}

package dev.watchfloor.app.rules.naming;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import inet.ipaddr.IPAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rules call the fields of our events: the names of the public rules for web servers, proxies, firewalls and name
 * servers (SigmaHQ, 2026-08), and those of ECS. Letter case does not count. Stateless.
 *
 * <p>A place in a URI is compared as received and decoded once: rules have both forms, and so do logs. The rules' query
 * is the whole of path and query as well, for most of them were written for logs that do not part the two.
 */
final class FieldNames {
    private static final Map<String, Function<SecurityEvent, List<String>>> NAMES = new HashMap<>();
    /** Names that mean something else in many records, so that these go first. */
    private static final Map<String, Function<SecurityEvent, List<String>>> LATE = new HashMap<>();

    static {
        name(
                event -> address(event.source()),
                "source.ip",
                "c-ip",
                "src_ip",
                "client.ip",
                "client_ip",
                "sourceIPAddress");
        name(event -> port(event.sourcePort()), "source.port", "src_port");
        name(event -> address(event.destination()), "destination.ip", "dst_ip", "s-ip");
        name(event -> port(event.destinationPort()), "destination.port", "dst_port", "s-port");
        name(event -> text(event.user()), "user.name", "cs-username", "username", "user_name");
        name(event -> text(event.userId()), "user.id");
        name(event -> text(event.device()), "device.id");
        name(event -> text(event.session()), "watchfloor.session.id");
        name(event -> text(event.method()), "http.request.method", "cs-method");
        name(event -> port(event.status()), "http.response.status_code", "sc-status");
        name(event -> text(event.ruleId()), "rule.id");
        name(event -> text(event.ruleName()), "rule.name");
        name(event -> text(event.technique()), "threat.technique.id");
        name(event -> text(event.userAgent()), "user_agent.original", "cs-user-agent", "c-useragent");
        name(event -> size(event.bytesIn()), "source.bytes", "cs-bytes");
        name(event -> size(event.bytesOut()), "destination.bytes", "sc-bytes");
        name(event -> text(event.communityId()), "network.community_id");
        name(event -> text(event.flow()), "watchfloor.flow.id");
        name(event -> List.of(word(event.layer())), "watchfloor.layer");
        name(event -> List.of(word(event.kind())), "watchfloor.kind");
        name(event -> List.of(word(event.outcome())), "event.outcome");
        name(event -> List.of(word(event.severity())), "watchfloor.severity");
        name(event -> text(event.summary()), "message");
        name(FieldNames::action, "action");
        name(FieldNames::blocked, "blocked");
        name(event -> text(Senders.program(event)), "deviceProcessName", "process.name");
        LATE.put("host", event -> text(event.device()));
        LATE.put("hostname", event -> text(event.device()));
        name(event -> uri(event.path()), "url.original", "c-uri", "cs-uri", "cs-uri-query", "c-uri-query");
        name(event -> uri(stem(event.path())), "url.path", "cs-uri-stem", "c-uri-stem");
        name(event -> text(extension(event.path())), "url.extension", "c-uri-extension");
    }

    private FieldNames() {}

    /** The values of a field of ours, or null when it is none. @param folded the name, case folded */
    static @Nullable List<String> values(SecurityEvent event, String folded) {
        Function<SecurityEvent, List<String>> field = NAMES.get(folded);
        return field == null ? null : field.apply(event);
    }

    /** As {@link #values} of a name that counts only where the record has none of it; empty when there is none. */
    static List<String> late(SecurityEvent event, String folded) {
        Function<SecurityEvent, List<String>> field = LATE.get(folded);
        return field == null ? List.of() : field.apply(event);
    }

    static boolean isKnown(String folded) {
        return NAMES.containsKey(folded) || LATE.containsKey(folded);
    }

    /** Firewalls have many words for each; the public rules name one or the other. */
    private static List<String> action(SecurityEvent event) {
        return switch (passage(event)) {
            case BLOCKED -> List.of("blocked", "deny", "denied", "drop", "block");
            case ALLOWED -> List.of("allow", "allowed", "accept", "forward", "pass");
            case UNKNOWN, SUCCESS, FAILURE -> List.of();
        };
    }

    private static List<String> blocked(SecurityEvent event) {
        return switch (passage(event)) {
            case BLOCKED -> List.of("true");
            case ALLOWED -> List.of("false");
            case UNKNOWN, SUCCESS, FAILURE -> List.of();
        };
    }

    /** Whether a connection was let through, as far as somebody says so. */
    private static Outcome passage(SecurityEvent event) {
        boolean isFirewall = event.kind() == Kind.FLOW
                || event.raw().startsWith("CEF:")
                || event.raw().startsWith("LEEF:");
        return isFirewall ? event.outcome() : Outcome.UNKNOWN;
    }

    private static void name(Function<SecurityEvent, List<String>> field, String... names) {
        for (String name : names) {
            NAMES.put(name.toLowerCase(Locale.ROOT), field);
        }
    }

    private static List<String> text(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(value);
    }

    private static List<String> address(@Nullable IPAddress address) {
        return address == null ? List.of() : List.of(Addresses.canonical(address));
    }

    private static List<String> port(int number) {
        return number == 0 ? List.of() : List.of(Integer.toString(number));
    }

    private static List<String> size(long bytes) {
        return bytes < 0 ? List.of() : List.of(Long.toString(bytes));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<String> uri(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return List.of();
        }
        Set<String> forms = new LinkedHashSet<>(List.of(path));
        if (path.indexOf('%') >= 0 || path.indexOf('+') >= 0) {
            try {
                forms.add(URLDecoder.decode(path, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notEncoded) {
                // Then the form as received is the only one.
            }
        }
        return List.copyOf(forms);
    }

    private static @Nullable String stem(@Nullable String path) {
        int query = path == null ? -1 : path.indexOf('?');
        return path == null || query < 0 ? path : path.substring(0, query);
    }

    private static @Nullable String extension(@Nullable String path) {
        String stem = stem(path);
        int dot = stem == null ? -1 : stem.lastIndexOf('.');
        return stem == null || dot < 0 || dot < stem.lastIndexOf('/') ? null : stem.substring(dot + 1);
    }
}

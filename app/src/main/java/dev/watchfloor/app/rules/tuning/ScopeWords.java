package dev.watchfloor.app.rules.tuning;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scope as the audit and the command line name it, with the names of fields that queries are written with. Stateless. */
public final class ScopeWords {
    private ScopeWords() {}

    /** Such as {@code rule.id: "x" and source.ip: 203.0.113.0/24}. */
    public static String of(SuppressionScope scope) {
        List<String> parts = new ArrayList<>();
        add(parts, "rule.id", scope.rule());
        add(parts, "source.ip", scope.source());
        add(parts, "destination.ip", scope.destination());
        add(parts, "user.name", scope.user());
        add(parts, "device.id", scope.device());
        add(parts, "url.original", scope.path());
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String text) {
        if (text != null) {
            parts.add(name + ": \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
    }

    private static void add(List<String> parts, String name, @Nullable IPAddress network) {
        if (network != null) {
            parts.add(name + ": " + Addresses.canonical(network));
        }
    }
}

package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alerts of Wazuh 4, as {@link WazuhAlert} reads them. */
record WazuhFamily() implements Family {
    private static final Set<String> MADE = Set.of("message", "event.original", "event.id", "network.community_id");
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("source.ip", List.of("data.srcip", "data.src_ip", "data.win.eventdata.ipAddress")),
            Map.entry("source.port", List.of("data.srcport", "data.src_port")),
            Map.entry("destination.ip", List.of("data.dstip", "data.dest_ip")),
            Map.entry("destination.port", List.of("data.dstport", "data.dest_port")),
            Map.entry("user.name", List.of("data.dstuser", "data.srcuser", "data.win.eventdata.targetUserName")),
            Map.entry("device.id", List.of("agent.name", "agent.id")),
            Map.entry("url.original", List.of("data.url")),
            Map.entry("rule.id", List.of("rule.id")),
            Map.entry("rule.name", List.of("rule.description")),
            Map.entry("threat.technique.id", List.of("rule.mitre.id")),
            Map.entry("watchfloor.flow.id", List.of("data.flow_id")));
    private static final List<String> GROUPS = List.of("rule.groups");
    private static final List<String> LEVEL = List.of("rule.level");
    private static final List<String> SUCCEEDED = List.of("authentication_success");
    private static final List<String> FAILED = List.of("authentication_failed", "authentication_failures");

    @Override
    public Optional<List<String>> names(String field) {
        return MADE.contains(field) ? Optional.empty() : Optional.of(NAMES.getOrDefault(field, List.of()));
    }

    @Override
    public List<String> times() {
        return List.of("timestamp", "@timestamp");
    }

    @Override
    public boolean isRedacted(String field) {
        return field.equals("url.original");
    }

    @Override
    public Reach kind(Kind kind, FieldQueries queries) {
        return switch (kind) {
            case SIGN_IN -> Reach.any(List.of(queries.words(GROUPS, SUCCEEDED), queries.words(GROUPS, FAILED)));
            case ALERT -> Reach.EVERYTHING;
            default -> Reach.NOTHING;
        };
    }

    @Override
    public Reach severity(Severity severity, FieldQueries queries) {
        return switch (severity) {
            case CRITICAL -> queries.numbers(LEVEL, 15, Long.MAX_VALUE);
            case HIGH -> queries.numbers(LEVEL, 12, 14);
            case MEDIUM -> queries.numbers(LEVEL, 7, 11);
            case LOW -> queries.numbers(LEVEL, 4, 6);
            // Also alerts without a level that can be read.
            case INFORMATIONAL -> Reach.EVERYTHING;
        };
    }

    @Override
    public Reach outcome(Outcome outcome, FieldQueries queries) {
        return switch (outcome) {
            case SUCCESS -> queries.words(GROUPS, SUCCEEDED);
            case FAILURE -> queries.words(GROUPS, FAILED);
            case UNKNOWN -> Reach.EVERYTHING;
            case ALLOWED, BLOCKED -> Reach.NOTHING;
        };
    }
}

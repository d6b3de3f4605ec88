package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents with ECS names, as {@link dev.watchfloor.connectors.feeds.EcsParser} reads them. */
record EcsFamily() implements Family {
    private static final Set<String> MADE = Set.of("message", "event.original", "event.id", "network.community_id");
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("source.ip", List.of("source.ip", "client.ip")),
            Map.entry("source.port", List.of("source.port", "client.port")),
            Map.entry("destination.ip", List.of("destination.ip", "server.ip")),
            Map.entry("destination.port", List.of("destination.port", "server.port")),
            Map.entry("user.name", List.of("user.name", "source.user.name", "client.user.name")),
            Map.entry("user.id", List.of("user.id", "source.user.id")),
            Map.entry("device.id", List.of("device.id", "host.name", "host.hostname", "observer.name")),
            Map.entry("http.request.method", List.of("http.request.method")),
            Map.entry("url.original", List.of("url.original", "url.path", "url.full")),
            Map.entry("http.response.status_code", List.of("http.response.status_code")),
            Map.entry("rule.id", List.of("rule.id", "kibana.alert.rule.uuid", "signal.rule.id")),
            Map.entry("rule.name", List.of("rule.name", "kibana.alert.rule.name", "signal.rule.name")),
            Map.entry("threat.technique.id", List.of("threat.technique.subtechnique.id", "threat.technique.id")),
            Map.entry("user_agent.original", List.of("user_agent.original")),
            Map.entry("source.bytes", List.of("source.bytes")),
            Map.entry("destination.bytes", List.of("destination.bytes")),
            Map.entry("watchfloor.flow.id", List.of("watchfloor.flow.id", "zeek.session_id", "suricata.eve.flow_id")));
    private static final List<String> CATEGORY = List.of("event.category");
    private static final List<String> EVENT_KIND = List.of("event.kind");
    private static final List<String> TYPE = List.of("event.type");
    private static final List<String> ACTION = List.of("event.action");
    private static final List<String> OUTCOME = List.of("event.outcome");
    private static final List<String> WORD =
            List.of("kibana.alert.severity", "signal.rule.severity", "event.severity_label");
    private static final List<String> RISK = List.of("event.risk_score_norm", "kibana.alert.risk_score");
    private static final List<String> NUMBER = List.of("event.severity");
    private static final List<String> LEVEL = List.of("log.level");
    private static final List<String> REFUSED =
            List.of("block", "blocked", "deny", "denied", "drop", "dropped", "reject", "rejected", "prevented");
    private static final List<String> LET =
            List.of("allow", "allowed", "accept", "accepted", "permit", "permitted", "pass");

    @Override
    public Optional<List<String>> names(String field) {
        return MADE.contains(field) ? Optional.empty() : Optional.of(NAMES.getOrDefault(field, List.of()));
    }

    @Override
    public List<String> times() {
        return List.of("@timestamp", "timestamp", "event.created");
    }

    @Override
    public boolean isRedacted(String field) {
        return false;
    }

    @Override
    public Reach kind(Kind kind, FieldQueries queries) {
        return switch (kind) {
            case ALERT ->
                either(
                        queries.words(EVENT_KIND, List.of("alert", "signal")),
                        queries.words(CATEGORY, List.of("intrusion_detection", "malware", "threat")));
            case SIGN_IN -> queries.words(CATEGORY, List.of("authentication"));
            case REQUEST ->
                either(queries.words(CATEGORY, List.of("web")), queries.known(List.of("http.request.method")));
            case ADMINISTRATION -> queries.words(CATEGORY, List.of("iam", "configuration"));
            case DNS -> queries.known(List.of("dns.question.name"));
            case SESSION_STARTED, SESSION_ENDED -> queries.words(CATEGORY, List.of("session"));
            case FLOW -> queries.words(CATEGORY, List.of("network"));
            case FILE -> queries.words(CATEGORY, List.of("file"));
            case STATUS -> Reach.EVERYTHING;
            case ANOMALY, TLS, SSH, DECOY, SESSION_REFRESHED, SESSION_REVOKED, REMOTE_ACCESS -> Reach.NOTHING;
        };
    }

    /** Words count before numbers, but nobody knows which a document has: each that could give the severity is asked for. */
    @Override
    public Reach severity(Severity severity, FieldQueries queries) {
        return switch (severity) {
            case CRITICAL ->
                either(
                        queries.words(WORD, List.of("critical")),
                        queries.numbers(RISK, 90, 100),
                        queries.numbers(NUMBER, 99, 99));
            case HIGH ->
                either(
                        queries.words(WORD, List.of("high")),
                        queries.numbers(RISK, 70, 89),
                        queries.numbers(NUMBER, 73, 73),
                        queries.words(LEVEL, List.of("emergency", "emerg", "alert", "critical", "crit", "fatal")));
            case MEDIUM ->
                either(
                        queries.words(WORD, List.of("medium")),
                        queries.numbers(RISK, 40, 69),
                        queries.numbers(NUMBER, 47, 47),
                        queries.words(LEVEL, List.of("error", "err")),
                        kind(Kind.ALERT, queries));
            case LOW, INFORMATIONAL -> Reach.EVERYTHING;
        };
    }

    @Override
    public Reach outcome(Outcome outcome, FieldQueries queries) {
        return switch (outcome) {
            case BLOCKED -> either(queries.words(TYPE, List.of("denied")), queries.words(ACTION, REFUSED));
            case SUCCESS -> queries.words(OUTCOME, List.of("success"));
            case FAILURE -> queries.words(OUTCOME, List.of("failure"));
            case ALLOWED -> either(queries.words(TYPE, List.of("allowed")), queries.words(ACTION, LET));
            case UNKNOWN -> Reach.EVERYTHING;
        };
    }

    private static Reach either(Reach... parts) {
        return Reach.any(java.util.Arrays.asList(parts));
    }
}

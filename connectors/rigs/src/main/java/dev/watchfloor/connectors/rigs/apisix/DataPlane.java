package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves client requests by what the store holds at that moment: routes, global rules, consumers. Goes on with it while
 * the Admin API is down. Thread-safe.
 */
final class DataPlane {
    private record Compiled(long modified, IpRestriction restriction) {}

    private final ApisixRig.Version version;
    private final ResourceStore store;
    private final Loggers loggers;
    private final LogEntries entries;
    private final RateLimits limits = new RateLimits();
    private final KeyAuthentication authentication;
    private final Map<String, RigUpstream> upstreams = new ConcurrentHashMap<>();
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    DataPlane(ApisixRig.Version version, ResourceStore store, Loggers loggers, Clock clock) {
        this.version = version;
        this.store = store;
        this.loggers = loggers;
        entries = new LogEntries(version, clock);
        authentication = new KeyAuthentication(version, store);
    }

    void serve(String route, RigUpstream upstream) {
        upstreams.put(route, upstream);
    }

    RigAnswer handle(RigRequest request, Instant time) {
        Optional<StoredObject> route = route(request);
        KeyAuthentication.Finding finding = route.map(found -> authentication.check(found.value(), request))
                .orElseGet(() -> KeyAuthentication.Finding.passed(request));
        RigAnswer answer = decide(request, route, finding, time);
        loggers.log(entries.entry(time, finding.request(), answer, route));
        return answer;
    }

    void record(Instant time, RigRequest request, RigAnswer answer) {
        loggers.log(entries.entry(time, request, answer, route(request)));
    }

    private RigAnswer decide(
            RigRequest request, Optional<StoredObject> route, KeyAuthentication.Finding finding, Instant time) {
        Optional<RigAnswer> refused = version.authenticatesFirst()
                ? finding.refusal().or(() -> restricted(request, store.list("global_rules")))
                : restricted(request, store.list("global_rules")).or(finding::refusal);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (route.isEmpty()) {
            return RigAnswer.byGateway(404, "{\"error_msg\":\"404 Route Not Found\"}\n");
        }
        return restricted(request, List.of(route.get()))
                .or(() -> userAgentRefused(request, route.get().value()))
                .orElseGet(() -> limited(finding.request(), route.get(), time));
    }

    private RigAnswer limited(RigRequest request, StoredObject route, Instant time) {
        JsonNode plugin = route.value().path("plugins").path("limit-count");
        if (plugin.isMissingNode()) {
            return upstream(request, route);
        }
        RateLimits.Standing standing = limits.use(route.id(), request.client(), plugin, time);
        RigAnswer answer = standing.exceeded()
                ? RigAnswer.page(plugin.path("rejected_code").asInt(503))
                : upstream(request, route);
        return answer.with(standing.headers());
    }

    private RigAnswer upstream(RigRequest request, StoredObject route) {
        RigUpstream upstream = upstreams.get(route.id());
        return upstream == null
                ? RigAnswer.text(200, "application/json", "{\"path\": \"" + request.path() + "\"}")
                : upstream.answer(request);
    }

    private Optional<RigAnswer> restricted(RigRequest request, List<StoredObject> holders) {
        return holders.stream()
                .filter(holder -> holder.value().path("plugins").has("ip-restriction"))
                .map(holder -> compiled(holder).refusal(request.client()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private IpRestriction compiled(StoredObject holder) {
        return compiled.compute(
                        holder.key(),
                        (key, known) -> known != null && known.modified() == holder.modified()
                                ? known
                                : new Compiled(
                                        holder.modified(),
                                        new IpRestriction(
                                                holder.value().path("plugins").path("ip-restriction"), version)))
                .restriction();
    }

    private static Optional<RigAnswer> userAgentRefused(RigRequest request, JsonNode route) {
        String agent = request.headers().getOrDefault("user-agent", "");
        for (JsonNode part : route.path("plugins").path("ua-restriction").path("denylist")) {
            if (agent.contains(part.asText())) {
                return Optional.of(RigAnswer.byGateway(403, "{\"message\":\"Not allowed\"}\n"));
            }
        }
        return Optional.empty();
    }

    /** The longest path that fits. */
    private Optional<StoredObject> route(RigRequest request) {
        return store.list("routes").stream()
                .filter(route -> route.value().path("status").asInt(1) == 1)
                .filter(route -> fits(route.value().path("uri").asText(), request.path()))
                .max(Comparator.comparingInt(
                        route -> route.value().path("uri").asText().length()));
    }

    private static boolean fits(String uri, String path) {
        return uri.endsWith("*") ? path.startsWith(uri.substring(0, uri.length() - 1)) : uri.equals(path);
    }
}

package dev.watchfloor.connectors.rigs.apisix;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The Admin API from the outside in: address, path, key, store, then the resource. Thread-safe. */
final class AdminApi {
    private final ApisixRig.Version version;
    private final AdminKeys keys;
    private final AdminResources resources;
    private final StandaloneConfigs standalone;
    private final RigFaults faults;
    private final AtomicLong writes = new AtomicLong();

    AdminApi(
            ApisixRig.Version version,
            AdminKeys keys,
            AdminResources resources,
            StandaloneConfigs standalone,
            RigFaults faults) {
        this.version = version;
        this.keys = keys;
        this.resources = resources;
        this.standalone = standalone;
        this.faults = faults;
    }

    boolean showsServerTokens() {
        return faults.showsServerTokens();
    }

    long writes() {
        return writes.get();
    }

    AdminAnswer answer(AdminRequest request) {
        // A dry run is a POST that changes nothing.
        if (request.isWrite() && !request.path().contains("validate")) {
            writes.incrementAndGet();
        }
        if (faults.isAddressForbidden()) {
            return AdminAnswer.page(403);
        }
        Optional<List<String>> path = request.belowAdmin();
        if (path.isEmpty()) {
            return AdminAnswer.page(404);
        }
        if (path.get().isEmpty()) {
            return request.method().equals("HEAD") ? AdminAnswer.text(200, "") : AdminAnswer.page(404);
        }
        Optional<AdminAnswer> refusal = keys.refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (standalone.isActive()) {
            return standalone.answer(request, path.get());
        }
        if (faults.isEtcdDown()) {
            return AdminAnswer.error(503, "has no healthy etcd endpoint available");
        }
        return preconditions(request, resource(request, path.get()));
    }

    private AdminAnswer resource(AdminRequest request, List<String> path) {
        return switch (path.getFirst()) {
            case "plugins" -> AdminAnswer.json(200, PluginChecks.names());
            case "schema" -> AdminSchemas.answer(request, path);
            case "configs" ->
                version.validatesConfigs()
                                && path.size() == 2
                                && path.get(1).equals("validate")
                                && request.method().equals("POST")
                        ? resources.validateConfigs(request)
                        : unknown("configs");
            default ->
                AdminResources.KINDS.contains(path.getFirst())
                        ? resources.answer(request, path)
                        : unknown(path.getFirst());
        };
    }

    private AdminAnswer unknown(String kind) {
        return AdminAnswer.error(
                        404, version == ApisixRig.Version.V3_18 ? "Unsupported resource type: " + kind : "not found")
                .unhandled();
    }

    /** nginx knows conditional requests, the API does not: the write is done, the answer says that it was not. */
    private static AdminAnswer preconditions(AdminRequest request, AdminAnswer done) {
        if (done.status() >= 300) {
            return done;
        }
        if (request.headers().containsKey("if-match")) {
            return AdminAnswer.page(412);
        }
        return request.headers().containsKey("if-none-match") ? AdminAnswer.text(304, "") : done;
    }
}

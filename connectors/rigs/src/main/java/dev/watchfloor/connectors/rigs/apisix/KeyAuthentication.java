package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** The plugin key-auth. Thread-safe. */
record KeyAuthentication(ApisixRig.Version version, ResourceStore store) {

    /**
     * What came out.
     *
     * @param refusal the answer to a client without a good key
     * @param request the request, with its consumer where one was found
     */
    record Finding(Optional<RigAnswer> refusal, RigRequest request) {
        static Finding passed(RigRequest request) {
            return new Finding(Optional.empty(), request);
        }
    }

    Finding check(JsonNode route, RigRequest request) {
        JsonNode plugin = route.path("plugins").path("key-auth");
        if (plugin.isMissingNode()
                || plugin.path("_meta").path("disable").asBoolean()
                || request.consumer().isPresent()) {
            return Finding.passed(request);
        }
        String key = request.headers().get(plugin.path("header").asText("apikey"));
        if (key == null) {
            return refused(
                    request,
                    version == ApisixRig.Version.V3_18
                            ? "Missing API key in request"
                            : "Missing API key found in request");
        }
        return store.list("consumers").stream()
                .map(StoredObject::value)
                .filter(consumer -> consumer.path("plugins")
                        .path("key-auth")
                        .path("key")
                        .asText()
                        .equals(key))
                .findFirst()
                .map(consumer ->
                        Finding.passed(request.by(consumer.path("username").asText())))
                .orElseGet(() -> refused(request, "Invalid API key in request"));
    }

    private Finding refused(RigRequest request, String message) {
        RigAnswer answer = RigAnswer.byGateway(401, "{\"message\":\"" + message + "\"}\n");
        return new Finding(
                Optional.of(
                        version == ApisixRig.Version.V3_18
                                ? answer.with(Map.of("www-authenticate", "apikey realm=\"key\""))
                                : answer),
                request);
    }
}

package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A rig of the new version and one of the old, with the same routes, and a client for their ports. */
abstract class BothVersions {
    final HttpClient client = HttpClient.newHttpClient();
    ApisixRig rig;
    ApisixRig old;

    @BeforeEach
    final void start() throws Exception {
        rig = ApisixRig.start(ApisixRig.Version.V3_18);
        old = ApisixRig.start(ApisixRig.Version.V3_2);
        for (ApisixRig one : new ApisixRig[] {rig, old}) {
            one.route("/open/*", RigRoute.answering(200, 100).named("open"));
            one.route("/key/*", RigRoute.answering(200, 100).named("key").withKeyAuth());
            one.route("/login", RigRoute.answering(401, 40).withLimit(2, Duration.ofMinutes(1)));
            one.consumer("jack", "auth-one");
        }
    }

    @AfterEach
    final void stop() {
        rig.close();
        old.close();
        client.close();
    }

    HttpResponse<String> admin(ApisixRig one, String method, String path, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(one.adminUrl() + path))
                .header("X-API-KEY", key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) throws Exception {
        return RigJson.read(answer.body());
    }
}

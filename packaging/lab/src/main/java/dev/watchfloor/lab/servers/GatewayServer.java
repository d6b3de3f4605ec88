package dev.watchfloor.lab.servers;

import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigAnswer;
import dev.watchfloor.connectors.rigs.apisix.RigRequest;
import dev.watchfloor.connectors.rigs.apisix.RigRoute;
import dev.watchfloor.lab.story.Reply;
import dev.watchfloor.lab.story.Visit;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The lab's APISIX with the routes of an invented company. Its http-logger posts to the console and waits until it listens. */
final class GatewayServer implements AutoCloseable {
    private final ApisixRig rig;

    GatewayServer(Clock clock, URI listener, String token) throws IOException {
        rig = ApisixRig.start(ApisixRig.Version.V3_18, clock);
        rig.logTo(listener, "Bearer " + token, 200, 120);
        rig.route("/login", RigRoute.to(GatewayServer::login).withLimit(8, Duration.ofSeconds(20)));
        rig.route("/api/*", RigRoute.to(GatewayServer::api));
        rig.route("/assets/*", RigRoute.answering(200, 48_200));
    }

    ApisixRig rig() {
        return rig;
    }

    Reply visit(Instant at, Visit visit) {
        RigRequest request = RigRequest.of(visit.address(), visit.method(), visit.path())
                .userAgent(visit.agent())
                .header("host", "api.lab.example");
        RigAnswer answer = rig.request(visit.user() == null ? request : request.by(visit.user()), at);
        return new Reply(answer.status(), answer.size());
    }

    private static RigAnswer login(RigRequest request) {
        return RigAnswer.of(401, 96);
    }

    private static RigAnswer api(RigRequest request) {
        if (request.consumer().isEmpty()) {
            return RigAnswer.of(401, 74);
        }
        String path = request.path();
        // Exports are large, so that what is carried off can be seen in the numbers.
        long size = path.contains("export")
                ? 640_000 + Math.floorMod(request.uri().hashCode(), 900_000)
                : 1_100 + Math.floorMod(request.uri().hashCode(), 14_000);
        return RigAnswer.of(200, size);
    }

    @Override
    public void close() {
        rig.close();
    }
}

package dev.watchfloor.lab.servers;

import dev.watchfloor.connectors.rigs.haproxy.HaproxyRig;
import dev.watchfloor.connectors.rigs.haproxy.RigAnswer;
import dev.watchfloor.connectors.rigs.haproxy.RigRequest;
import dev.watchfloor.lab.story.Reply;
import dev.watchfloor.lab.story.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The lab's HAProxy in front of the shop. Its log is a file that the console follows. */
final class EdgeServer implements AutoCloseable {
    private final HaproxyRig rig;

    EdgeServer(Path folder, Clock clock) throws IOException {
        rig = HaproxyRig.start(folder, clock);
        rig.limit(6, Duration.ofSeconds(10));
        rig.origin(request -> request.path().startsWith("/login")
                ? RigAnswer.served(401, 96)
                : RigAnswer.served(200, 2_000 + Math.floorMod(request.path().hashCode(), 30_000)));
    }

    HaproxyRig rig() {
        return rig;
    }

    Reply visit(Instant at, Visit visit) {
        RigAnswer answer = rig.request(
                new RigRequest(visit.address(), visit.method(), visit.path(), visit.agent(), "shop.lab.example"), at);
        return new Reply(answer.status(), answer.bytes());
    }

    @Override
    public void close() {
        rig.close();
    }
}

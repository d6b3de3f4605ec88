package dev.watchfloor.benchmark.acting;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A thousand sessions ended in one act. */
final class ManySessions {
    private static final int SESSIONS = 1_000;
    private static final Duration LATENCY = Duration.ofMillis(20);

    private ManySessions() {}

    static Finding measure() throws Exception {
        try (Rig rig = new Rig()) {
            KeycloakRig provider = rig.provider();
            provider.addApplication("shop", "Shop", true);
            List<SessionPick> picks = new ArrayList<>();
            for (int number = 0; number < SESSIONS; number++) {
                String user = "user-" + number % 100;
                if (number < 100) {
                    provider.addUser(user);
                }
                String id = provider.signIn(user, "203.0.113." + number % 250, "shop")
                        .sessionId();
                picks.add(new SessionPick(new SessionRef(id, SessionRef.Kind.ONLINE), user));
            }
            provider.latency(LATENCY);
            ResponseDesk desk = rig.console().response();
            Plan plan = desk.plan(new ResponseRequest.RevokeSessions("provider", picks, "benchmark"));
            AtomicInteger news = new AtomicInteger();
            long begun = System.nanoTime();
            Report report = desk.apply(plan, progress -> news.incrementAndGet());
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!report.isComplete() || provider.openSessions() != 0) {
                throw new IllegalStateException(report.toString());
            }
            return new Finding(
                    "sessions",
                    "1,000 sessions revoked at 20 ms an answer, read back",
                    "≤ 8 s",
                    String.format(Locale.ROOT, "%.1f s", seconds),
                    seconds,
                    Finding.Verdict.of(seconds <= 8),
                    String.format(
                            Locale.ROOT,
                            "one after the other at least %.0f s; progress told %,d times",
                            SESSIONS * LATENCY.toMillis() / 1e3,
                            news.get()));
        }
    }
}

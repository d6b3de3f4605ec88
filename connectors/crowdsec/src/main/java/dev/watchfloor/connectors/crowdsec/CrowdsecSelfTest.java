package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries each permission by itself, reading only. */
final class CrowdsecSelfTest {
    private static final String REACH = "Reach the Local API";
    private static final String CLOCK = "Compare clocks";
    private static final String SIGN_IN = "Sign in as the machine";
    private static final String ALERTS = "Read alerts";
    private static final String DECISIONS = "Read decisions";
    private static final String DECIDE = "Make and delete decisions";
    private static final String ENFORCE = "See that decisions are enforced";
    private static final Duration TOLERATED_OFFSET = Duration.ofSeconds(5);

    private final LocalApi api;
    private final boolean readsDecisions;

    CrowdsecSelfTest(LocalApi api, boolean readsDecisions) {
        this.api = api;
        this.readsDecisions = readsDecisions;
    }

    List<SelfCheck> run() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        try {
            Answer answer = api.health();
            checks.add(reached(answer));
            checks.add(clock(answer.clockOffset()));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(REACH, failure.sentence()));
            for (String name : List.of(CLOCK, SIGN_IN, ALERTS, DECISIONS)) {
                checks.add(SelfCheck.skipped(name, "The Local API does not answer as it should."));
            }
            return checks;
        }
        alerts(checks);
        decisions(checks);
        return checks;
    }

    private SelfCheck reached(Answer answer) {
        String time = "It answers in " + answer.latency().toMillis() + " ms.";
        URI base = api.base();
        String host = String.valueOf(base.getHost());
        boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return "http".equals(base.getScheme()) && !local
                ? SelfCheck.warning(
                        REACH,
                        time + " The password and the key travel in clear: switch on api.server.tls, or use a tunnel.")
                : SelfCheck.passed(REACH, time);
    }

    private static SelfCheck clock(Optional<Duration> offset) {
        if (offset.isEmpty()) {
            return SelfCheck.skipped(CLOCK, "The server does not tell its time.");
        }
        long seconds = offset.get().toSeconds();
        return offset.get().abs().compareTo(TOLERATED_OFFSET) > 0
                ? SelfCheck.warning(
                        CLOCK,
                        "CrowdSec's clock is " + Math.abs(seconds) + " s " + (seconds > 0 ? "ahead of" : "behind")
                                + " ours. Set both by NTP, or the order of events is wrong.")
                : SelfCheck.passed(CLOCK, "The clocks agree.");
    }

    private void alerts(List<SelfCheck> checks) throws InterruptedException {
        try {
            api.signIn();
            checks.add(SelfCheck.passed(SIGN_IN, "CrowdSec accepts the machine with its password."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(SIGN_IN, failure.sentence()));
            checks.add(SelfCheck.skipped(ALERTS, "Signing in comes first."));
            return;
        }
        try {
            boolean some = api.newestAlert().isPresent();
            checks.add(
                    SelfCheck.passed(ALERTS, some ? "Alerts can be read." : "Alerts can be read; there is none yet."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(ALERTS, failure.sentence()));
        }
    }

    private void decisions(List<SelfCheck> checks) throws InterruptedException {
        if (!readsDecisions) {
            checks.add(SelfCheck.skipped(DECISIONS, "Without a bouncer key there is no denylist here."));
            return;
        }
        try {
            int bans = Decisions.all(api).ends().size();
            checks.add(SelfCheck.passed(DECISIONS, DenylistRehearsal.bans(bans) + "."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(DECISIONS, failure.sentence()));
        }
        checks.add(SelfCheck.skipped(
                DECIDE, "Not tried, because it would ban somebody. Every machine that may sign in may do it."));
        checks.add(SelfCheck.skipped(ENFORCE, CrowdsecDenylist.NOT_ENFORCED));
    }
}

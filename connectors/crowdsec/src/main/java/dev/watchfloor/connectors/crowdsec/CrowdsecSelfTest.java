package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ClockCheck;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Tries each permission by itself, reading only. */
final class CrowdsecSelfTest {
    private static final String REACH = "Reach the Local API";
    private static final String SIGN_IN = "Sign in as the machine";
    private static final String ALERTS = "Read alerts";
    private static final String DECISIONS = "Read decisions";
    private static final String DECIDE = "Make and delete decisions";
    private static final String ENFORCE = "See that decisions are enforced";

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
            checks.add(ClockCheck.of("CrowdSec", answer.clockOffset()));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(REACH, failure.sentence()));
            checks.add(ClockCheck.unreached("CrowdSec"));
            for (String name : List.of(SIGN_IN, ALERTS, DECISIONS)) {
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

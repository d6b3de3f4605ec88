package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ClockCheck;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries the Admin API as far as that is possible without changing anything. */
final class AdminSelfTest {
    private static final String REACH = "Reach the Admin API";
    private static final String READ = "Read the denylist";
    private static final String LOGS = "Receive logs";

    private final AdminClient client;
    private final ApisixDenylist denylist;
    private final Optional<String> listen;

    AdminSelfTest(AdminClient client, ApisixDenylist denylist, Optional<String> listen) {
        this.client = client;
        this.denylist = denylist;
        this.listen = listen;
    }

    List<SelfCheck> run() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        Answer answer;
        try {
            answer = client.probe();
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(REACH, failure.sentence()));
            checks.add(ClockCheck.unreached("the gateway"));
            for (String name : List.of(READ, KeyRole.CHECK)) {
                checks.add(SelfCheck.skipped(name, "The Admin API does not answer as it should."));
            }
            return checks;
        }
        checks.add(reached(answer));
        checks.add(ClockCheck.of("the gateway", answer.clockOffset()));
        checks.add(read());
        checks.add(KeyRole.check(client));
        if (listen.isPresent()) {
            checks.add(logs(listen.get()));
        }
        return checks;
    }

    private SelfCheck reached(Answer answer) {
        String version = "APISIX " + ApisixVersion.of(answer) + " accepts the key and answers in "
                + answer.latency().toMillis() + " ms.";
        URI base = client.base();
        boolean local = base.getHost().equals("localhost") || base.getHost().startsWith("127.");
        return base.getScheme().equals("http") && !local
                ? SelfCheck.warning(
                        REACH, version + " The key travels in clear: switch on https_admin, or use a tunnel.")
                : SelfCheck.passed(REACH, version);
    }

    private SelfCheck read() throws InterruptedException {
        try {
            DenylistState state = denylist.read();
            return switch (state.availability()) {
                case READY ->
                    SelfCheck.passed(
                            READ, DenylistRehearsal.entries(state.entries().size()) + ".");
                case NEEDS_CONSENT, DISABLED -> SelfCheck.warning(READ, state.sentence());
                case IMPOSSIBLE -> SelfCheck.failed(READ, state.sentence());
            };
        } catch (ConnectorException failure) {
            return SelfCheck.failed(READ, failure.sentence());
        }
    }

    /** Looks for an http-logger that posts to our port; it may also sit on single routes, hence no more than a warning. */
    private SelfCheck logs(String endpoint) throws InterruptedException {
        String port = endpoint.substring(endpoint.lastIndexOf(':') + 1);
        try {
            Optional<JsonNode> rules = client.globalRules();
            for (JsonNode rule : rules.orElseGet(Json::object)) {
                JsonNode logger = rule.at("/value/plugins/http-logger");
                if (logger.path("uri").asText().contains(":" + port)) {
                    return logger.path("max_retry_count").asInt(0) > 0
                            ? SelfCheck.passed(
                                    LOGS,
                                    "Global rule \"" + rule.at("/value/id").asText() + "\" posts to port " + port + ".")
                            : SelfCheck.warning(
                                    LOGS,
                                    "Global rule \"" + rule.at("/value/id").asText()
                                            + "\" posts here, but with max_retry_count 0: what happens while Watchfloor"
                                            + " is down is lost. Set it higher.");
                }
            }
            return SelfCheck.warning(
                    LOGS,
                    "No global rule has http-logger with a uri on port " + port
                            + ". Create one: PUT global_rules/logs"
                            + " {\"plugins\":{\"http-logger\":{\"uri\":\"http://THIS-HOST:"
                            + port + "/\",\"auth_header\":\"Bearer TOKEN\",\"max_retry_count\":60}}}.");
        } catch (ConnectorException failure) {
            return SelfCheck.failed(LOGS, failure.sentence());
        }
    }
}

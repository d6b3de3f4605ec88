package dev.watchfloor.connectors.caddy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.gateway.GatewayApi;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;

/** The admin API, asked about itself. Thread-safe. */
final class CaddyApi implements GatewayApi {
    private static final ProductRequest SERVERS = ProductRequest.get("config", "apps", "http", "servers");
    private static final String LIST = "Read the denylist";
    private static final String FIRST = "Refuse before all else";

    private final GatewayClient client;
    private final CaddyList list;
    private final String route;

    CaddyApi(GatewayClient client, CaddyList list, String route) {
        this.client = client;
        this.list = list;
        this.route = route;
    }

    /** The admin API does not tell the version (2.6.2). */
    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        servers(client.send(SERVERS));
        return new ProductIdentity("Caddy", "unknown", client.base().toString());
    }

    @Override
    public Health probe() throws ConnectorException, InterruptedException {
        Answer answer = client.probe(SERVERS);
        DenyPlace place = DenyPlace.of(servers(answer), route);
        return place.isGood()
                ? Health.healthy(
                        "Caddy answers.", answer.latency(), answer.clockOffset().orElse(null))
                : new Health(
                        Health.State.DEGRADED,
                        place.sentence(),
                        answer.latency(),
                        answer.clockOffset().orElse(null));
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        JsonNode servers;
        try {
            Answer answer = client.send(SERVERS);
            servers = servers(answer);
            checks.add(client.reached(answer));
            checks.add(client.clock(answer));
        } catch (ConnectorException failure) {
            checks.add(client.unreached(failure));
            checks.add(client.clockUnknown());
            checks.add(SelfCheck.skipped(LIST, "The admin API does not answer as it should."));
            checks.add(SelfCheck.skipped(FIRST, "The admin API does not answer as it should."));
            return checks;
        }
        try {
            DenyRoute held = list.read();
            checks.add(
                    held.availability() == Availability.READY
                            ? SelfCheck.passed(
                                    LIST,
                                    held.isThere()
                                            ? "The route has "
                                                    + held.ranges().items().size() + " ranges."
                                            : "There is no route yet; the first block adds it.")
                            : SelfCheck.failed(LIST, held.sentence()));
            if (held.availability() == Availability.READY) {
                checks.addAll(list.checks(held));
            }
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(LIST, failure.sentence()));
        }
        DenyPlace place = DenyPlace.of(servers, route);
        checks.add(
                place.isGood()
                        ? SelfCheck.passed(FIRST, place.sentence())
                        : SelfCheck.warning(FIRST, place.sentence()));
        return checks;
    }

    private static JsonNode servers(Answer answer) throws ConnectorException {
        JsonNode servers = answer.json();
        if (!servers.isObject()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "Caddy's configuration has no HTTP servers. Check that the URL leads to the admin API of the Caddy"
                            + " that serves.");
        }
        return servers;
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "CaddyApi[" + client.base() + "]";
    }
}

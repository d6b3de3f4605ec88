package dev.watchfloor.connectors.caddy;

import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.GatewayList;
import dev.watchfloor.connectors.gateway.ListChange;
import dev.watchfloor.connectors.gateway.Refusals;
import dev.watchfloor.connectors.gateway.Step;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ranges of one route. Each write says which state it was made from (If-Match), and Caddy refuses it with 412 when
 * somebody changed the route meanwhile. Thread-safe.
 */
final class CaddyList implements GatewayList<DenyRoute> {
    private static final String ID = "id";

    private final GatewayClient client;
    private final String route;
    private final Optional<String> server;
    private final String matcher;

    /**
     * @param route its {@code @id}
     * @param server where it is made when there is none; empty when it is not to be made
     * @param matcher what a route of our own compares
     */
    CaddyList(GatewayClient client, String route, Optional<String> server, String matcher) {
        this.client = client;
        this.route = route;
        this.server = server;
        this.matcher = matcher;
    }

    @Override
    public DenyRoute read() throws ConnectorException, InterruptedException {
        Answer answer = client.ask(ProductRequest.get(ID, route));
        if (answer.status() == 404 && Refusals.words(answer, "error").startsWith("unknown object ID")) {
            return server.isPresent() ? toBeMade(server.get()) : missing();
        }
        return DenyRoute.of(route, answer.requireSuccess().json(), tag(answer));
    }

    @Override
    public Step write(DenyRoute held, ListChange missing) throws ConnectorException, InterruptedException {
        List<String> after = held.ranges().after(missing);
        ProductRequest request = held.isThere()
                ? ProductRequest.patch(ID, route, "match", Integer.toString(held.set()), held.matcher(), "ranges")
                        .json(DenyRoute.array(after))
                : ProductRequest.put(routes(server.orElseThrow(), "0")).json(DenyRoute.made(route, matcher, after));
        Answer answer = client.ask(held.tag().isBlank() ? request : request.header("If-Match", held.tag()));
        return step(answer);
    }

    @Override
    public boolean isConditional() {
        return true;
    }

    /** The admin API knows no users (2.6.2). */
    @Override
    public String needs() {
        return "nothing more: who reaches the admin API may do everything";
    }

    @Override
    public List<SelfCheck> checks(DenyRoute held) {
        String name = "Write with If-Match";
        return List.of(
                held.tag().isBlank()
                        ? SelfCheck.warning(
                                name,
                                "Caddy told no ETag for the route, so that changes of others in the same moment would"
                                        + " be lost. A proxy in between may have taken the trailer out: connect directly.")
                        : SelfCheck.passed(
                                name,
                                "Caddy tells the state of the route, and refuses a write made from an older one."));
    }

    private DenyRoute toBeMade(String name) throws ConnectorException, InterruptedException {
        Answer routes = client.ask(ProductRequest.get(routes(name)));
        if (routes.status() == 400 || routes.status() == 404) {
            return DenyRoute.unusable("Caddy has no HTTP server \"" + name
                    + "\" (setting server). Look at its names: curl " + client.base() + "/config/apps/http/servers.");
        }
        if (routes.requireSuccess().json().isNull()) {
            return DenyRoute.unusable(
                    "The HTTP server \"" + name + "\" of Caddy has no routes: there is nothing to" + " guard.");
        }
        return DenyRoute.toBeMade(tag(routes));
    }

    private DenyRoute missing() {
        return DenyRoute.unusable(
                "Caddy has no route with @id " + route + ". Make it as in the documentation, or name the"
                        + " HTTP server to which Watchfloor adds it (setting server).");
    }

    private static Step step(Answer answer) throws ConnectorException {
        if (answer.status() == 412) {
            return new Step.Raced();
        }
        String words = Refusals.words(answer, "error");
        if (!answer.isSuccess() && !words.isEmpty()) {
            // 500 is what Caddy says to a range that it cannot read; its configuration is unchanged then (2.6.2).
            return new Step.Refused("Caddy refuses the change: " + words + ".");
        }
        if (!answer.requireSuccess().text().isBlank()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "Caddy answers a change with nothing; this answered with a page. Check that the URL leads to its"
                            + " admin API.");
        }
        return new Step.Stored();
    }

    /** The ETag, a path and a hash in quotes, comes in a trailer (2.6.2). */
    private static String tag(Answer answer) {
        return answer.header("ETag").orElse("");
    }

    static String[] routes(String server, String... more) {
        List<String> path = new ArrayList<>(List.of("config", "apps", "http", "servers", server, "routes"));
        path.addAll(Arrays.asList(more));
        return path.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "CaddyList[" + client.base() + ", " + route + "]";
    }
}

package dev.watchfloor.connectors.cloudflare;

import dev.watchfloor.connectors.gateway.GatewayApi;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The API, asked about itself with the two permissions of the token. Thread-safe. */
final class CloudflareApi implements GatewayApi {
    private static final String EVENTS = "Read security events";
    private static final String LIST = "Read the list";
    private static final String NO_ZONE = "No zone is set.";
    private static final String NO_LIST = "No list is set.";
    private static final String REACH_FIRST = "Cloudflare must be reached first.";

    private final GatewayClient client;
    private final Optional<AccountList> list;
    private final Optional<ZoneFeed> feed;

    /** @param list or {@code feed} is there */
    CloudflareApi(GatewayClient client, Optional<AccountList> list, Optional<ZoneFeed> feed) {
        this.client = client;
        this.list = list;
        this.feed = feed;
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        if (list.isPresent()) {
            list.get().describe();
        } else {
            feed.orElseThrow().probe();
        }
        return new ProductIdentity("Cloudflare", "unknown", client.base().toString());
    }

    @Override
    public Health probe() throws ConnectorException, InterruptedException {
        Answer answer;
        if (feed.isPresent()) {
            answer = client.probe(feed.get().probing());
            ZoneFeed.of(CloudflareAnswers.data(answer));
        } else {
            answer = client.probe(list.orElseThrow().about());
            CloudflareAnswers.success(answer);
        }
        if (feed.isPresent() && list.isPresent()) {
            try {
                CloudflareAnswers.success(client.probe(list.get().about()));
            } catch (ConnectorException failure) {
                return new Health(
                        Health.State.DEGRADED,
                        "Events can be read, the list not: " + failure.sentence(),
                        answer.latency(),
                        answer.clockOffset().orElse(null));
            }
        }
        String told = feed.isPresent()
                ? "Cloudflare answers. Events are read " + ZoneFeed.LAG.toSeconds() + " s behind, every "
                        + feed.get().pause().toSeconds() + " s; where there are many it tells a sample."
                : "Cloudflare answers.";
        return Health.healthy(told, answer.latency(), answer.clockOffset().orElse(null));
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        Answer answer;
        try {
            answer = client.ask(
                    feed.isPresent() ? feed.get().probing() : list.orElseThrow().about());
            CloudflareAnswers.recognised(answer);
        } catch (ConnectorException failure) {
            checks.add(client.unreached(failure));
            checks.add(client.clockUnknown());
            checks.add(SelfCheck.skipped(EVENTS, feed.isPresent() ? REACH_FIRST : NO_ZONE));
            checks.add(SelfCheck.skipped(LIST, list.isPresent() ? REACH_FIRST : NO_LIST));
            return checks;
        }
        checks.add(client.reached(answer));
        checks.add(client.clock(answer));
        checks.add(feed.isPresent() ? events(answer) : SelfCheck.skipped(EVENTS, NO_ZONE));
        if (list.isPresent()) {
            checks.addAll(listed(list.get()));
        } else {
            checks.add(SelfCheck.skipped(LIST, NO_LIST));
        }
        return checks;
    }

    private static SelfCheck events(Answer answer) {
        try {
            boolean some = !ZoneFeed.of(CloudflareAnswers.data(answer)).isEmpty();
            return SelfCheck.passed(
                    EVENTS, some ? "Events can be read." : "Events can be read; there was none in the last hour.");
        } catch (ConnectorException failure) {
            return SelfCheck.failed(EVENTS, failure.sentence());
        }
    }

    private static List<SelfCheck> listed(AccountList list) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        try {
            HeldItems held = list.read();
            checks.add(SelfCheck.passed(LIST, "It has " + held.entries().size() + " addresses and networks."));
            checks.addAll(list.checks(held));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(LIST, failure.sentence()));
        }
        return checks;
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "CloudflareApi[" + client.base() + "]";
    }
}

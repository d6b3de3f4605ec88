package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;

/** A gateway of which nothing is asked but its list. Thread-safe. */
public final class ListApi implements GatewayApi {
    private static final String READ = "Read the denylist";

    private final String product;
    private final GatewayClient client;
    private final GatewayClient hasty;
    private final GatewayList<?> probe;
    private final Version version;

    /** Asks for the product's version, "unknown" where it does not tell it. */
    @FunctionalInterface
    public interface Version {
        String of(GatewayClient client) throws ConnectorException, InterruptedException;
    }

    /** Makes the product's list over a client. */
    @FunctionalInterface
    public interface Lists {
        GatewayList<?> over(GatewayClient client);
    }

    /** @param client is closed with it */
    public ListApi(String product, GatewayClient client, Lists lists, Version version) {
        this.product = product;
        this.client = client;
        this.hasty = client.hasty();
        this.probe = lists.over(hasty);
        this.version = version;
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        probe.read();
        return new ProductIdentity(product, version.of(hasty), client.base().toString());
    }

    @Override
    public Health probe() throws ConnectorException, InterruptedException {
        Held held = probe.read();
        Answer answer = hasty.last().orElseThrow();
        return new Health(
                held.availability() == Availability.READY ? Health.State.HEALTHY : Health.State.DEGRADED,
                held.availability() == Availability.READY ? product + " answers." : held.sentence(),
                answer.latency(),
                answer.clockOffset().orElse(null));
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        return tested(probe);
    }

    private <H extends Held> List<SelfCheck> tested(GatewayList<H> list) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        try {
            H held = list.read();
            Answer answer = hasty.last().orElseThrow();
            checks.add(client.reached(answer));
            checks.add(client.clock(answer));
            if (held.availability() == Availability.READY) {
                checks.add(SelfCheck.passed(
                        READ, ListRehearsal.entries(held.entries().size()) + "."));
                checks.addAll(list.checks(held));
                checks.add(ListRehearsal.unproved(list));
            } else {
                checks.add(SelfCheck.failed(READ, held.sentence()));
            }
        } catch (ConnectorException failure) {
            if (checks.isEmpty()) {
                return unread(failure);
            }
            checks.add(SelfCheck.failed(READ, failure.sentence()));
        }
        return checks;
    }

    /** A refusal in JSON is an answer of the product; a sign-in page is one of somebody else. */
    private List<SelfCheck> unread(ConnectorException failure) {
        boolean answered = switch (failure.category()) {
            case UNREACHABLE, UNTRUSTED, MISCONFIGURED -> false;
            default -> hasty.last().filter(ListApi::isJson).isPresent();
        };
        if (!answered) {
            return List.of(
                    client.unreached(failure),
                    client.clockUnknown(),
                    SelfCheck.skipped(READ, product + " must be reached first."));
        }
        Answer answer = hasty.last().orElseThrow();
        return List.of(client.reached(answer), client.clock(answer), SelfCheck.failed(READ, failure.sentence()));
    }

    private static boolean isJson(Answer answer) {
        try {
            answer.json();
            return true;
        } catch (ConnectorException page) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "ListApi[" + product + " at " + client.base() + "]";
    }
}

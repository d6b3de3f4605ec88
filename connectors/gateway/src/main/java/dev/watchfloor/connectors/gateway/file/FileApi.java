package dev.watchfloor.connectors.gateway.file;

import dev.watchfloor.connectors.gateway.GatewayApi;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;

/** A gateway of which nothing is asked but the file of its list. Thread-safe. */
public final class FileApi implements GatewayApi {
    private static final String READ = "Read the denylist";

    private final String product;
    private final FileList list;

    public FileApi(String product, FileList list) {
        this.product = product;
        this.list = list;
    }

    @Override
    public ProductIdentity identity() throws ConnectorException {
        list.read();
        return new ProductIdentity(product, "unknown", list.toString());
    }

    @Override
    public Health probe() throws ConnectorException {
        FileList.Lines held = list.read();
        return held.written().equals(held.loaded())
                ? new Health(Health.State.HEALTHY, "The denylist's file can be read.", null, null)
                : new Health(
                        Health.State.DEGRADED,
                        "A change of the denylist was written and perhaps not loaded. Repeat the act.",
                        null,
                        null);
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        try {
            FileList.Lines held = list.read();
            int count = held.entries().size();
            checks.add(SelfCheck.passed(READ, count + (count == 1 ? " entry." : " entries.")));
            checks.addAll(list.checks(held));
            checks.add(SelfCheck.skipped(
                    "Reload", "Not tried, because it would touch the gateway. It needs " + list.needs() + "."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(READ, failure.sentence()));
        }
        return checks;
    }

    @Override
    public void close() {
        // Nothing is held between calls.
    }

    @Override
    public String toString() {
        return "FileApi[" + product + "]";
    }
}

package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;

/**
 * What came of trying a connector that is not kept yet.
 *
 * @param checks its own tests, in the order in which an operator would mend things
 * @param sample what it would bring
 */
public record ConnectorTrial(List<SelfCheck> checks, RecordSample sample) {
    public ConnectorTrial {
        checks = List.copyOf(checks);
    }
}

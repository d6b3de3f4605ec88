package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.secrets.SecretReader;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looks at a new connector's draft before any profile is open, so that a slip costs no one-time code. Stateless. */
public final class DraftCheck {
    private DraftCheck() {}

    /**
     * Checks what is written: the name's form, the type, its settings and which secrets there are. Reads no secret and
     * asks no product.
     *
     * @param factories the types that are installed
     * @throws ConnectorException MISCONFIGURED with the sentence that the console would say
     */
    public static void check(List<ConnectorFactory> factories, ConnectorDraft draft) throws ConnectorException {
        new Catalogue(factories, SecretReader.ofProcess(), Clock.systemUTC()).written(draft, Optional.empty());
    }
}

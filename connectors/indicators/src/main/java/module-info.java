import dev.watchfloor.connectors.indicators.DropFactory;
import dev.watchfloor.connectors.indicators.ListFactory;
import dev.watchfloor.connectors.indicators.MispFactory;
import dev.watchfloor.connectors.indicators.TaxiiFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;

/**
 * Sources of indicators: STIX 2.1 over TAXII 2.1, feeds of MISP, Spamhaus DROP, and lists with one entry on a line. They
 * are read, and nothing is sent to them.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.indicators {
    requires com.fasterxml.jackson.databind;
    requires dev.watchfloor.connectors.http;
    requires dev.watchfloor.connectors.spi;
    requires static org.jspecify;

    provides ConnectorFactory with
            DropFactory,
            ListFactory,
            MispFactory,
            TaxiiFactory;
}

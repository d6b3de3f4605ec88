package dev.watchfloor.connectors.opencanary;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFactory;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;

/** Offers OpenCanary to the console. */
public final class OpenCanaryFactory extends LineFactory {
    private static final LineProduct PRODUCT = new LineProduct(
            "opencanary",
            "OpenCanary",
            "Follows the log of the honeypot's decoy services: each touch is of high severity. Passwords are never"
                    + " kept.",
            Layer.DETECTION,
            "fth-target",
            new LineProduct.Lines(
                    "Log file",
                    "The filename of the FileHandler in opencanary.conf, such as /var/tmp/opencanary.log. Read access"
                            + " is enough.",
                    "Check that this is the file of OpenCanary's FileHandler."),
            new LineProduct.Silence(
                    Duration.ofHours(1),
                    true,
                    "A honeypot is silent until somebody touches it. Connect to it once to see that it still writes."));

    public OpenCanaryFactory() {
        super(PRODUCT);
    }

    @Override
    protected RecordParser parser(Settings settings) {
        return new CanaryParser();
    }
}

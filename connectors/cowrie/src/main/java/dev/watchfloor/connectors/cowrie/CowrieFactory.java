package dev.watchfloor.connectors.cowrie;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFactory;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;

/** Offers Cowrie to the console. */
public final class CowrieFactory extends LineFactory {
    private static final LineProduct PRODUCT = new LineProduct(
            "cowrie",
            "Cowrie",
            "Follows the JSON log of the SSH and Telnet honeypot: visits, sign-ins tried, commands and dropped files,"
                    + " each of high severity. Passwords are never kept.",
            Layer.DETECTION,
            "fth-target",
            new LineProduct.Lines(
                    "JSON log",
                    "Path of cowrie.json, such as /home/cowrie/cowrie/var/log/cowrie/cowrie.json. Read access is"
                            + " enough.",
                    "Check that this is Cowrie's cowrie.json and not cowrie.log."),
            new LineProduct.Silence(
                    Duration.ofHours(1),
                    true,
                    "A honeypot is silent until somebody touches it. Connect to it once to see that it still writes."));

    public CowrieFactory() {
        super(PRODUCT);
    }

    @Override
    protected RecordParser parser(Settings settings) {
        return new CowrieParser();
    }
}

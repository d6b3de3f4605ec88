package dev.watchfloor.connectors.endlessh;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFactory;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;

/** Offers endlessh to the console. */
public final class EndlesshFactory extends LineFactory {
    private static final LineProduct PRODUCT = new LineProduct(
            "endlessh",
            "endlessh",
            "Follows the lines of the SSH tarpit: who was held, and for how long, each of high severity.",
            Layer.DETECTION,
            "fth-target",
            new LineProduct.Lines(
                    "Log file",
                    "A file that holds the output of endlessh -v, such as /var/log/endlessh.log. Read access is"
                            + " enough.",
                    "Check that this is what endlessh -v prints, with its own time at the beginning of each line."),
            new LineProduct.Silence(
                    Duration.ofHours(1),
                    true,
                    "A tarpit is silent until somebody falls into it. Connect to it once to see that it still"
                            + " writes."));

    public EndlesshFactory() {
        super(PRODUCT);
    }

    @Override
    protected RecordParser parser(Settings settings) {
        return new TarpitParser();
    }
}

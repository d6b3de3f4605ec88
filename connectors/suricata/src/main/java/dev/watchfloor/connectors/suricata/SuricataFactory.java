package dev.watchfloor.connectors.suricata;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFactory;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Offers Suricata to the console. */
public final class SuricataFactory extends LineFactory {
    private static final String RECORDS = "records";
    private static final LineProduct PRODUCT = new LineProduct(
            "suricata",
            "Suricata",
            "Follows eve.json: alerts, anomalies, flows and the HTTP, TLS, DNS, SSH and file records around them.",
            Layer.DETECTION,
            "fth-eye",
            new LineProduct.Lines(
                    "EVE file",
                    "Path of eve.json, such as /var/log/suricata/eve.json. The last element may be a pattern for"
                            + " several files, such as eve*.json. Read access is enough.",
                    "Check that this is Suricata's eve.json and not fast.log."),
            new LineProduct.Silence(
                    Duration.ofMinutes(15),
                    false,
                    "Suricata writes statistics every few seconds unless they are switched off: check that it runs and"
                            + " sees traffic."));

    public SuricataFactory() {
        super(PRODUCT);
    }

    @Override
    protected List<SettingSpec> more() {
        return List.of(SettingSpec.optional(
                RECORDS,
                Kind.TEXT,
                EveType.all(),
                "Records to take",
                "Event types, with commas between them. Known: " + EveType.all() + "."));
    }

    @Override
    protected RecordParser parser(Settings settings) throws ConnectorException {
        return new EveParser(types(settings.require(RECORDS)));
    }

    private static Set<EveType> types(String written) throws ConnectorException {
        Set<EveType> types = EnumSet.noneOf(EveType.class);
        for (String name : written.strip().split("[,\\s]+", -1)) {
            Optional<EveType> type = EveType.of(name.toLowerCase(Locale.ROOT));
            if (type.isEmpty()) {
                throw new ConnectorException(
                        Category.MISCONFIGURED,
                        "\"" + name + "\" is no record that can be taken. Known: " + EveType.all() + ".");
            }
            types.add(type.get());
        }
        return types;
    }
}

package dev.watchfloor.connectors.zeek;

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
import java.util.Set;

/** Offers Zeek to the console. */
public final class ZeekFactory extends LineFactory {
    private static final String RECORDS = "records";
    private static final String SEED = "community-id-seed";
    private static final int HIGHEST_SEED = 65_535;
    private static final LineProduct PRODUCT = new LineProduct(
            "zeek",
            "Zeek",
            "Follows Zeek's JSON logs: connections with their bytes, HTTP, TLS and certificates, DNS, SSH,"
                    + " Kerberos, SMB, remote desktops and calls, files, notices and weirds.",
            Layer.DETECTION,
            "fth-activity",
            new LineProduct.Lines(
                    "Logs",
                    "Path of a JSON log, or a pattern for several, such as /opt/zeek/logs/current/*.log. Read access is"
                            + " enough.",
                    "Check that Zeek writes JSON: @load policy/tuning/json-logs in local.zeek."),
            new LineProduct.Silence(
                    Duration.ofMinutes(15),
                    false,
                    "Zeek writes conn.log whenever there is traffic: check that it runs, sees traffic, and that this is"
                            + " the current log."));

    public ZeekFactory() {
        super(PRODUCT);
    }

    @Override
    protected List<SettingSpec> more() {
        return List.of(
                SettingSpec.optional(
                        RECORDS,
                        Kind.TEXT,
                        ZeekLog.all(),
                        "Logs to take",
                        "Names of logs, with commas between them. Known: " + ZeekLog.all() + "."),
                SettingSpec.optional(
                        SEED,
                        Kind.NUMBER,
                        "0",
                        "Seed of Community IDs",
                        "As in CommunityID::seed, 0 to 65535: all sensors of a site need the same, or their records of"
                                + " one connection are not joined."));
    }

    @Override
    protected RecordParser parser(Settings settings) throws ConnectorException {
        int seed = settings.number(SEED);
        if (seed < 0 || seed > HIGHEST_SEED) {
            throw new ConnectorException(Category.MISCONFIGURED, "The seed of Community IDs is 0 to 65535.");
        }
        return new ZeekParser(logs(settings.require(RECORDS)), seed);
    }

    private static Set<ZeekLog> logs(String written) throws ConnectorException {
        Set<ZeekLog> logs = EnumSet.noneOf(ZeekLog.class);
        for (String name : written.strip().split("[,\\s]+", -1)) {
            logs.add(ZeekLog.named(name.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new ConnectorException(
                            Category.MISCONFIGURED,
                            "\"" + name + "\" is no log that can be taken. Known: " + ZeekLog.all() + ".")));
        }
        return logs;
    }
}

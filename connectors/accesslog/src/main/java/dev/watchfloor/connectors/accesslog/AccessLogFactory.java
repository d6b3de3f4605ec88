package dev.watchfloor.connectors.accesslog;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFactory;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Offers the access logs of gateways that are read and not acted on. */
public final class AccessLogFactory extends LineFactory {
    private static final String FORMAT = "format";
    private static final LineProduct PRODUCT = new LineProduct(
            "accesslog",
            "Access log (nginx, Caddy, Envoy, Traefik)",
            "Reads JSON access lines of nginx, Caddy, Envoy or Traefik from a file or over syslog. It only reads: it"
                    + " blocks nobody there.",
            Layer.PERIMETER,
            "fth-file-text",
            new LineProduct.Lines(
                    "Log file",
                    "Path of the JSON access log, such as /var/log/nginx/access.json, or a pattern for several. Read"
                            + " access is enough.",
                    "Check that the log is JSON, with the fields of packaging/docs/connect.md."),
            new LineProduct.Silence(
                    Duration.ofHours(1),
                    false,
                    "Nobody has asked for anything since: check that the gateway runs and writes this file."));

    public AccessLogFactory() {
        super(PRODUCT);
    }

    @Override
    protected Optional<String> syslogHelp() {
        return Optional.of("host:port for the gateway's syslog, UDP and TCP, such as 127.0.0.1:5514 (nginx: access_log"
                + " syslog:server=127.0.0.1:5514,tag=watchfloor watchfloor).");
    }

    @Override
    protected List<SettingSpec> more() {
        return List.of(
                SettingSpec.choice(
                        FORMAT,
                        AccessFormat.ANY,
                        AccessFormat.choices(),
                        "Written by",
                        "Whose lines are read; others are rejected. With any it is told from each line."),
                TrustedProxies.setting());
    }

    @Override
    protected RecordParser parser(Settings settings) throws ConnectorException {
        return new AccessParser(AccessFormat.of(settings.require(FORMAT)), TrustedProxies.of(settings));
    }
}

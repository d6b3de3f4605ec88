package dev.watchfloor.connectors.modsecurity;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFactory;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Offers ModSecurity and Coraza to the console. */
public final class ModSecurityFactory extends LineFactory {
    private static final String ZONE = "time-zone";
    private static final LineProduct PRODUCT = new LineProduct(
            "modsecurity",
            "ModSecurity / Coraza",
            "Follows the JSON audit log: which rules fired on which request, and whether it was refused. It only reads:"
                    + " ModSecurity has no interface to block anybody from here.",
            Layer.PERIMETER,
            "fth-shield",
            new LineProduct.Lines(
                    "Audit log",
                    "Path of SecAuditLog, such as /var/log/nginx/modsec_audit.log. Read access is enough.",
                    "Check that the audit log is serial and in JSON: SecAuditLogType Serial, SecAuditLogFormat JSON."),
            new LineProduct.Silence(
                    Duration.ofHours(1),
                    true,
                    "An audit log is silent while nothing is suspicious. Ask for /?id=1'%20or%20'1'='1 once to see that"
                            + " it still writes."));

    public ModSecurityFactory() {
        super(PRODUCT);
    }

    @Override
    protected Optional<String> syslogHelp() {
        return Optional.of("host:port for syslog that carries the audit records, UDP and TCP, such as 127.0.0.1:5514."
                + " Records are cut at 64 KiB.");
    }

    @Override
    protected List<SettingSpec> more() {
        return List.of(
                SettingSpec.optional(
                        ZONE,
                        Kind.TEXT,
                        null,
                        "Time zone of the log",
                        "The server's zone, such as UTC or Europe/Berlin. Needed only where unique_id does not begin"
                                + " with the time, because time_stamp names no zone."),
                TrustedProxies.setting());
    }

    @Override
    protected RecordParser parser(Settings settings) throws ConnectorException {
        return new AuditParser(new AuditTime(zone(settings)), TrustedProxies.of(settings));
    }

    private static Optional<ZoneId> zone(Settings settings) throws ConnectorException {
        try {
            return settings.text(ZONE).map(ZoneId::of);
        } catch (DateTimeException noZone) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The time zone is none. Write UTC or a region such as Europe/Berlin.",
                    noZone);
        }
    }
}

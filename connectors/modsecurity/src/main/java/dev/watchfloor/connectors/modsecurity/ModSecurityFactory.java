package dev.watchfloor.connectors.modsecurity;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.FileImports;
import dev.watchfloor.connectors.feeds.LineLog;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.gateway.GatewayConnector;
import dev.watchfloor.connectors.gateway.GatewayFactory;
import dev.watchfloor.connectors.gateway.ListDenylist;
import dev.watchfloor.connectors.gateway.file.Command;
import dev.watchfloor.connectors.gateway.file.FileApi;
import dev.watchfloor.connectors.gateway.file.FileList;
import dev.watchfloor.connectors.gateway.file.ListFormat;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers ModSecurity and Coraza to the console: their audit log, and a denylist in a file of theirs. Stateless. */
public final class ModSecurityFactory extends GatewayFactory {
    static final DenylistTraits TRAITS = new DenylistTraits(
            false,
            null,
            Duration.ofSeconds(2),
            DenylistTraits.Bite.BEFORE_AUTHENTICATION,
            true,
            List.of(
                    "It refuses nobody by itself: the gateway's configuration must use the file.",
                    "What is listed is what was loaded by the console's last reload; that the gateway refuses shows in"
                            + " its log.",
                    "nginx answers what is under way by the old list, and keeps the old one where the new one is"
                            + " wrong."));

    private static final String ZONE = "time-zone";
    private static final String FILE = "denylist-file";
    private static final String FORMAT = "denylist-format";
    private static final String CHECK = "check-command";
    private static final String RELOAD = "reload-command";
    private static final LineLog LOG = new LineLog(
            new LineProduct(
                    "modsecurity",
                    "ModSecurity / Coraza",
                    "Follows the JSON audit log: which rules fired on which request, and whether it was refused. Keeps"
                            + " a denylist in a file, which a command of yours has loaded.",
                    Layer.PERIMETER,
                    "fth-shield",
                    new LineProduct.Lines(
                            "Audit log",
                            "Path of SecAuditLog, such as /var/log/nginx/modsec_audit.log. Read access is enough.",
                            "Check that the audit log is serial and in JSON: SecAuditLogType Serial, SecAuditLogFormat"
                                    + " JSON."),
                    new LineProduct.Silence(
                            Duration.ofHours(1),
                            true,
                            "An audit log is silent while nothing is suspicious. Ask for /?id=1'%20or%20'1'='1 once to"
                                    + " see that it still writes.")),
            Optional.of("host:port for syslog that carries the audit records, UDP and TCP, such as 127.0.0.1:5514."
                    + " Records are cut at 64 KiB."),
            Optional.empty());

    public ModSecurityFactory() {
        super(LOG.product());
    }

    @Override
    public List<SettingSpec> settings() {
        List<SettingSpec> settings = new ArrayList<>(LOG.settings());
        settings.add(SettingSpec.optional(
                ZONE,
                Kind.TEXT,
                null,
                "Time zone of the log",
                "The server's zone, such as UTC or Europe/Berlin. Needed only where unique_id does not begin with the"
                        + " time, because time_stamp names no zone."));
        settings.add(TrustedProxies.setting());
        settings.add(SettingSpec.optional(
                FILE,
                Kind.FILE,
                null,
                "Denylist file",
                "For the denylist: a file that the gateway's configuration includes. This account needs write access"
                        + " to it and to its folder."));
        settings.add(SettingSpec.choice(
                FORMAT,
                ListFormat.NAMES.getFirst(),
                ListFormat.NAMES,
                "Lines of the file",
                "addresses: one a line, for @ipMatchFromFile. nginx: deny directives, for an include of nginx."));
        settings.add(SettingSpec.optional(
                CHECK,
                Kind.TEXT,
                null,
                "Check command",
                "A program by its whole path, and arguments, such as /usr/sbin/nginx -t. It runs as you, without a"
                        + " shell, before each reload and with each test, and must change nothing."));
        settings.add(SettingSpec.optional(
                RELOAD,
                Kind.TEXT,
                null,
                "Reload command",
                "The same for the reload, such as /usr/bin/sudo /usr/sbin/nginx -s reload. Allow exactly this"
                        + " command."));
        return settings;
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        RecordParser parser = new AuditParser(new AuditTime(zone(settings)), TrustedProxies.of(settings));
        Optional<Connector> log = LOG.connector(settings, context, parser);
        Optional<FileList> list = list(settings);
        if (log.isEmpty() && list.isEmpty()) {
            throw misconfigured("Nothing to connect to. Give a log for events, or a file for the denylist.");
        }
        return GatewayConnector.withLog(
                displayName(),
                list.map(file -> new FileApi(displayName(), file)),
                list.map(file -> new ListDenylist<>(displayName(), file, TRAITS)),
                log,
                new FileImports(parser, Optional.empty()));
    }

    private static Optional<FileList> list(Settings settings) throws ConnectorException {
        Optional<Path> file = settings.path(FILE);
        Optional<String> reload = settings.text(RELOAD);
        if (file.isPresent() != reload.isPresent()) {
            throw misconfigured(
                    "A denylist takes both a file (" + FILE + ") and a command that has it loaded (" + RELOAD + ").");
        }
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> check = settings.text(CHECK);
        return Optional.of(new FileList(
                file.get(),
                ListFormat.named(settings.require(FORMAT)),
                check.isPresent() ? Optional.of(Command.of(check.get(), CHECK)) : Optional.empty(),
                Command.of(reload.get(), RELOAD)));
    }

    private static Optional<ZoneId> zone(Settings settings) throws ConnectorException {
        try {
            return settings.text(ZONE).map(ZoneId::of);
        } catch (DateTimeException noZone) {
            throw new ConnectorException(
                    ConnectorException.Category.MISCONFIGURED,
                    "The time zone is none. Write UTC or a region such as Europe/Berlin.",
                    noZone);
        }
    }
}

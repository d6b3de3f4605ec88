package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offers HAProxy to the console. */
public final class HaproxyFactory implements ConnectorFactory {
    /** The log-format that the connector understands, for the operator to copy. */
    static final String LOG_FORMAT = "log-format"
            + " '{\"ts\":%Ts.%ms,\"client_ip\":\"%ci\",\"client_port\":%cp,\"frontend\":\"%ft\",\"backend\":\"%b\","
            + "\"server\":\"%s\",\"method\":\"%HM\",\"host\":\"%[capture.req.hdr(1),json(utf8s)]\","
            + "\"path\":\"%[capture.req.uri,json(utf8s)]\",\"ua\":\"%[capture.req.hdr(0),json(utf8s)]\","
            + "\"status\":%ST,\"bytes_out\":%B,\"bytes_in\":%U,\"term\":\"%tsc\",\"reason\":\"%[var(txn.reason),json(utf8s)]\"}'"
            + " after http-request capture req.fhdr(User-Agent) len 256 and http-request capture req.hdr(Host) len 128";

    @Override
    public String type() {
        return "haproxy";
    }

    @Override
    public String displayName() {
        return "HAProxy";
    }

    @Override
    public String description() {
        return "Reads JSON access lines over syslog or from a file, and keeps a denylist in an ACL and its file.";
    }

    @Override
    public Layer layer() {
        return Layer.PERIMETER;
    }

    @Override
    public String icon() {
        return "fth-shuffle";
    }

    /** Somebody asks a gateway for something within an hour. */
    @Override
    public Optional<Duration> usualSilence() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.DENYLIST, Capability.IMPORTS);
    }

    @Override
    public List<SettingSpec> settings() {
        return List.of(
                SettingSpec.optional(
                        "runtime",
                        Kind.TEXT,
                        null,
                        "Runtime API",
                        "unix:/run/haproxy/watchfloor.sock or host:port. Level user is enough. A TCP socket has no"
                                + " authentication: prefer a unix socket with mode 660. Leave blank to read events only."),
                SettingSpec.optional(
                        "acl-file",
                        Kind.TEXT,
                        null,
                        "List file",
                        "The file of the ACL or map that denies, spelled as in the configuration, such as"
                                + " /etc/haproxy/denylist.acl. Needed with the Runtime API."),
                SettingSpec.choice(
                        "list-kind",
                        ListKind.ACL.word(),
                        List.of(ListKind.ACL.word(), ListKind.MAP.word()),
                        "Kind of list",
                        "acl for: src -f FILE. map for: src,map_ip(FILE) -m found; each entry then carries the key of"
                                + " the act that put it there."),
                SettingSpec.optional(
                        "acl-file-local",
                        Kind.FILE,
                        null,
                        "List file as seen from here",
                        "The same file on this machine, so that entries survive a reload. Left blank, the list file's"
                                + " own path is used where HAProxy runs on this machine and it can be written."),
                SettingSpec.optional(
                        "log-listen",
                        Kind.ENDPOINT,
                        null,
                        "Listen for syslog on",
                        "host:port for HAProxy's log target, UDP and TCP, such as 127.0.0.1:5514 (log 127.0.0.1:5514"
                                + " len 4096 format raw local0). Use this format: " + LOG_FORMAT + "."),
                SettingSpec.optional(
                        "log-file",
                        Kind.FILE,
                        null,
                        "Log file",
                        "A file that holds the same JSON lines, or a glob. Either this or the listener."),
                SettingSpec.optional(
                        "poll", Kind.DURATION, "1s", "Look at the file every", "How often the log file is looked at."));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        return HaproxyConnector.of(settings, context);
    }
}

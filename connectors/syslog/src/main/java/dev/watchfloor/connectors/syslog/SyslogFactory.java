package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFormats;
import dev.watchfloor.connectors.feeds.ServerTls;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Offers a syslog listener to the console. */
public final class SyslogFactory implements ConnectorFactory {
    private static final String LISTEN = "listen";
    private static final String TLS_LISTEN = "tls-listen";
    private static final String CERTIFICATE = "tls-certificate";
    private static final String KEY = "tls-key";
    private static final String SENDERS = "tls-senders";
    private static final String CONTENT = "content";
    private static final String ZONE = "zone";
    private static final String LAYER = "layer";

    @Override
    public String type() {
        return "syslog";
    }

    @Override
    public String displayName() {
        return "Syslog (CEF, LEEF, RFC 5424, RFC 3164)";
    }

    @Override
    public String description() {
        return "Listens for syslog of firewalls, gateways and hosts over UDP, TCP and TLS, with CEF, LEEF or lines of other"
                + " products inside. Syslog has no acknowledgement: what the network loses is lost.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-radio";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS);
    }

    @Override
    public List<SettingSpec> settings() {
        return List.of(
                SettingSpec.optional(
                        LISTEN,
                        Kind.ENDPOINT,
                        null,
                        "Listen on",
                        "host:port for UDP and TCP, such as 127.0.0.1:5514, or *:5514 for all of this machine's addresses;"
                                + " ports below 1024 need a privilege that the console should not have. Anybody who reaches"
                                + " it can write records: let the firewall admit your senders only."),
                SettingSpec.optional(
                        TLS_LISTEN,
                        Kind.ENDPOINT,
                        null,
                        "Listen with TLS on",
                        "host:port for syslog over TLS, such as *:6514. It needs the certificate and the key below."),
                SettingSpec.optional(
                        CERTIFICATE,
                        Kind.FILE,
                        null,
                        "Certificate",
                        "PEM file with the listener's certificate and those above it."),
                SettingSpec.optional(
                        KEY,
                        Kind.FILE,
                        null,
                        "Key of the certificate",
                        "PEM file (BEGIN PRIVATE KEY, no passphrase) that only the console's account may read."),
                SettingSpec.optional(
                        SENDERS,
                        Kind.FILE,
                        null,
                        "Authority of the senders",
                        "PEM file. When given, only senders with a certificate of this authority are heard."),
                SettingSpec.choice(
                        CONTENT,
                        Content.AUTO,
                        Content.choices(LineFormats.installed()),
                        "Content",
                        "What the messages hold. With auto, CEF and LEEF are told by their marks, JSON by the program that"
                                + " sent it, and all else is kept as words."),
                SettingSpec.optional(
                        ZONE,
                        Kind.TEXT,
                        null,
                        "Zone of times without one",
                        "Time zone of the senders' clocks, such as Europe/Berlin or UTC, for RFC 3164, whose times name"
                                + " none. Left blank, such messages are rejected rather than placed at a wrong hour."),
                SettingSpec.choice(
                        LAYER,
                        "detection",
                        List.of("perimeter", "detection", "identity"),
                        "Layer",
                        "Which layer of the defence the senders belong to."));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        Optional<String> tlsListen = settings.text(TLS_LISTEN);
        if (settings.text(LISTEN).isEmpty() && tlsListen.isEmpty()) {
            throw misconfigured("Give an address to listen on, plain or with TLS.");
        }
        Optional<ZoneId> zone = zone(settings);
        SyslogParser parser = new SyslogParser(
                Content.of(settings.require(CONTENT), LineFormats.installed()),
                Layer.valueOf(settings.require(LAYER).toUpperCase(Locale.ROOT)),
                new Zoned(zone));
        Optional<ServerTls> tls = tlsListen.isEmpty() ? Optional.empty() : Optional.of(tls(settings));
        return new SyslogConnector(
                new SyslogConnector.Places(settings.text(LISTEN), tlsListen, tls), parser, zone, context.clock());
    }

    private static ServerTls tls(Settings settings) throws ConnectorException {
        Optional<Path> certificate = settings.path(CERTIFICATE);
        Optional<Path> key = settings.path(KEY);
        if (certificate.isEmpty() || key.isEmpty()) {
            throw misconfigured("Listening with TLS needs a certificate and its key.");
        }
        return new ServerTls(certificate.get(), key.get(), settings.path(SENDERS));
    }

    private static Optional<ZoneId> zone(Settings settings) throws ConnectorException {
        Optional<String> written = settings.text(ZONE);
        try {
            return written.map(ZoneId::of);
        } catch (DateTimeException noZone) {
            throw misconfigured(
                    "\"" + written.orElse("") + "\" is no time zone. Write one such as Europe/Berlin or UTC.");
        }
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}

package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFormats;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Offers Kafka topics to the console. */
public final class KafkaFactory implements ConnectorFactory {
    private static final String SERVERS = "servers";
    private static final String TOPICS = "topics";
    private static final String FORMAT = "format";
    private static final String START = "start";
    private static final String TLS = "tls";
    private static final String USER = "user";
    private static final String MECHANISM = "mechanism";
    private static final String AUTHORITY = "authority";
    private static final String CERTIFICATE = "client-certificate";
    private static final String KEY = "client-key";
    private static final String LAYER = "layer";

    @Override
    public String type() {
        return "kafka";
    }

    @Override
    public String displayName() {
        return "Apache Kafka";
    }

    @Override
    public String description() {
        return "Reads topics that carry the records of other products, each record exactly once, without a consumer group"
                + " and without writing anything to Kafka.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-share-2";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS);
    }

    @Override
    public List<SettingSpec> settings() {
        LineFormats installed = LineFormats.installed();
        return List.of(
                SettingSpec.required(
                        SERVERS,
                        Kind.TEXT,
                        "Bootstrap servers",
                        "host:port of one or more brokers, with commas between."),
                SettingSpec.required(
                        TOPICS,
                        Kind.TEXT,
                        "Topics",
                        "Names with commas between, each with its format after a colon where it differs from the one below:"
                                + " eve:suricata, edge:accesslog, alerts. The user needs Read and Describe on them, nothing"
                                + " else."),
                SettingSpec.choice(
                        FORMAT,
                        KafkaTopics.ECS,
                        KafkaTopics.formats(installed),
                        "Format",
                        "What the records are: ecs for JSON with the names of the Elastic Common Schema, or the lines of a"
                                + " product."),
                SettingSpec.choice(
                        START,
                        "earliest",
                        List.of("earliest", "latest"),
                        "Begin with",
                        "Where the first run begins: with the oldest record that Kafka still has, or with what comes from"
                                + " now on."),
                SettingSpec.optional(
                        TLS,
                        Kind.SWITCH,
                        "true",
                        "Encrypted",
                        "Switch it off only for brokers on this machine. Passwords are sent over TLS only."),
                SettingSpec.optional(USER, Kind.TEXT, null, "User", "Name for SASL. Left blank, none is given."),
                SettingSpec.optional(
                        KafkaAccess.PASSWORD, Kind.SECRET, null, "Password", "The user's password for SASL."),
                SettingSpec.choice(
                        MECHANISM,
                        "SCRAM-SHA-512",
                        List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "PLAIN"),
                        "Mechanism",
                        "How the user is proven. OAuth is not offered."),
                SettingSpec.optional(
                        AUTHORITY,
                        Kind.FILE,
                        null,
                        "Authority",
                        "PEM file with the authority of the brokers' certificates. Left blank, the system's are trusted."),
                SettingSpec.optional(
                        CERTIFICATE, Kind.FILE, null, "Client certificate", "PEM file, where brokers ask for one."),
                SettingSpec.optional(
                        KEY,
                        Kind.FILE,
                        null,
                        "Key of the client certificate",
                        "PEM file (BEGIN PRIVATE KEY, no passphrase) that only the console's account may read."),
                SettingSpec.choice(
                        LAYER,
                        "detection",
                        List.of("perimeter", "detection", "identity"),
                        "Layer",
                        "Which layer ECS records belong to. The lines of a product know theirs."));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        KafkaAccess access = new KafkaAccess(
                servers(settings),
                settings.isOn(TLS),
                settings.text(USER),
                settings.require(MECHANISM),
                settings.path(AUTHORITY),
                settings.path(CERTIFICATE),
                settings.path(KEY),
                context);
        if (access.user().isPresent() && !access.tls()) {
            throw misconfigured("A password is sent over TLS only. Switch \"tls\" on.");
        }
        if (access.user().isPresent()) {
            context.requireSecret(KafkaAccess.PASSWORD, "Password");
        }
        if (access.certificate().isPresent() != access.key().isPresent()) {
            throw misconfigured("A client certificate and its key go together.");
        }
        KafkaTopics topics = KafkaTopics.of(
                settings.require(TOPICS),
                settings.require(FORMAT),
                Layer.valueOf(settings.require(LAYER).toUpperCase(Locale.ROOT)),
                LineFormats.installed());
        return new KafkaConnector(access, topics, settings.require(START).equals("earliest"));
    }

    private static String servers(Settings settings) throws ConnectorException {
        String written = settings.require(SERVERS).replaceAll("\\s+", "");
        for (String server : written.split(",", -1)) {
            if (!server.matches("(\\[[0-9A-Fa-f:]{2,45}\\]|[A-Za-z0-9._-]{1,253}):[0-9]{1,5}")) {
                throw misconfigured("\"" + server + "\" is no bootstrap server. Write host:port.");
            }
        }
        return written;
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}

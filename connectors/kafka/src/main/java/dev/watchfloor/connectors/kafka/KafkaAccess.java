package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How the brokers are reached. Immutable; secrets and files are read when a client is made.
 *
 * @param servers as in {@code bootstrap.servers}
 * @param user for SASL; empty without it
 * @param mechanism of SASL
 */
record KafkaAccess(
        String servers,
        boolean tls,
        Optional<String> user,
        String mechanism,
        Optional<Path> authority,
        Optional<Path> certificate,
        Optional<Path> key,
        ConnectorContext context) {
    static final String PASSWORD = "password";

    private static final long LARGEST_FILE = 1 << 20;
    private static final int LARGEST_FETCH = 8 << 20;

    /** A client that only asks about topics. */
    Admin admin() throws ConnectorException {
        Map<String, Object> settings = common();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        try {
            return Admin.create(settings);
        } catch (KafkaException failure) {
            throw KafkaFailures.of(failure, servers);
        }
    }

    /** A consumer without a group: it commits nothing, and other consumers never notice it. */
    Consumer<byte[], byte[]> consumer(int mostRecords) throws ConnectorException {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // What a producer took back was never said.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostRecords);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, LARGEST_FETCH);
        // Brokers answer one request of a connection after the other: what is asked meanwhile waits as long.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        try {
            return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException failure) {
            throw KafkaFailures.of(failure, servers);
        }
    }

    private Map<String, Object> common() throws ConnectorException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", servers);
        settings.put("client.id", "watchfloor");
        settings.put("request.timeout.ms", 5_000);
        settings.put("socket.connection.setup.timeout.ms", 4_000);
        settings.put("enable.metrics.push", false);
        settings.put("security.protocol", tls ? (user.isPresent() ? "SASL_SSL" : "SSL") : "PLAINTEXT");
        if (tls) {
            trust(settings);
        }
        if (user.isPresent()) {
            settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
            settings.put(SaslConfigs.SASL_JAAS_CONFIG, login(user.get()));
        }
        return settings;
    }

    private void trust(Map<String, Object> settings) throws ConnectorException {
        if (authority.isPresent()) {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, text(authority.get()));
        }
        if (certificate.isPresent() && key.isPresent()) {
            settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG, text(certificate.get()));
            settings.put(SslConfigs.SSL_KEYSTORE_KEY_CONFIG, text(key.get()));
        }
    }

    private String login(String name) throws ConnectorException {
        String module = mechanism.equals("PLAIN")
                ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                : "org.apache.kafka.common.security.scram.ScramLoginModule";
        String password = context.requireSecret(PASSWORD, "Password").reveal();
        return module + " required username=" + quoted(name) + " password=" + quoted(password) + ";";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String text(Path pem) throws ConnectorException {
        try {
            if (Files.size(pem) > LARGEST_FILE) {
                throw new IOException("larger than " + LARGEST_FILE + " bytes");
            }
            return Files.readString(pem);
        } catch (IOException unreadable) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The file " + pem + " cannot be read. It must be a PEM file that you may read.",
                    unreadable);
        }
    }

    @Override
    public String toString() {
        return "KafkaAccess[" + servers + "]";
    }
}

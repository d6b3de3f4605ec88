package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.SecretTravel;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Offers indices of OpenSearch, Elasticsearch and Wazuh to the console. */
public final class OpenSearchFactory implements ConnectorFactory {
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);

    @Override
    public String type() {
        return "opensearch";
    }

    @Override
    public String displayName() {
        return "OpenSearch, Elasticsearch, Wazuh";
    }

    @Override
    public String description() {
        return "Reads alerts of Wazuh and documents with ECS names from indices of OpenSearch or Elasticsearch,"
                + " and asks them in place. It only reads: it starts no active response.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-search";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.SEARCH);
    }

    @Override
    public List<SettingSpec> settings() {
        return Reach.after(List.of(
                SettingSpec.required(
                        "base-url",
                        Kind.URL,
                        "URL",
                        "Where the REST interface answers, such as https://indexer.example:9200."),
                SettingSpec.optional(
                        "index",
                        Kind.TEXT,
                        "wazuh-alerts-4.x-*",
                        "Index",
                        "Name, alias or pattern: wazuh-alerts-4.x-* for Wazuh 4, wazuh-findings-v5-* for Wazuh 5. Give"
                                + " the user the right to read these indices and nothing else."),
                SettingSpec.optional("user", Kind.TEXT, null, "User", "Name of a user for this console alone."),
                SettingSpec.optional(SearchApi.PASSWORD, Kind.SECRET, null, "Password", "The user's password."),
                SettingSpec.optional(
                        SearchApi.API_KEY,
                        Kind.SECRET,
                        null,
                        "API key",
                        "Instead of user and password, the encoded key of Elasticsearch."),
                SettingSpec.optional(
                        "authority",
                        Kind.FILE,
                        null,
                        "Authority",
                        "PEM file with the authority of the server's certificate, such as Wazuh's root-ca.pem."),
                SettingSpec.choice(
                        "documents",
                        Documents.AUTO,
                        List.of(Documents.AUTO, Documents.WAZUH, Documents.ECS),
                        "Documents",
                        "Whether they are alerts of Wazuh 4 or have ECS names. With auto it is told from each."),
                SettingSpec.optional(
                        "time-field",
                        Kind.TEXT,
                        "@timestamp",
                        "Time field",
                        "The field of type date that orders the documents."),
                SettingSpec.optional(
                        "query",
                        Kind.TEXT,
                        null,
                        "Only documents that match",
                        "In Lucene's syntax, such as rule.level:>=5. Left blank, all are read."),
                SettingSpec.optional(
                        "late",
                        Kind.DURATION,
                        "1m",
                        "Documents come late by up to",
                        "How long after others of their time they may still appear in the index."),
                SettingSpec.optional(
                        "poll",
                        Kind.DURATION,
                        "5s",
                        "Look for new documents every",
                        "How long to wait when all is read."),
                SettingSpec.choice(
                        "layer",
                        "detection",
                        List.of("perimeter", "detection", "identity"),
                        "Layer",
                        "Which layer documents with ECS names belong to. Alerts of Wazuh are of detection.")));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        if (settings.text("user").isPresent()
                && context.secret(SearchApi.PASSWORD).isEmpty()) {
            throw misconfigured("The user needs a password.");
        }
        if (settings.text("user").isPresent()
                && context.secret(SearchApi.API_KEY).isPresent()) {
            throw misconfigured("Give either a user with a password or an API key.");
        }
        if (context.secret(SearchApi.PASSWORD).isPresent()
                || context.secret(SearchApi.API_KEY).isPresent()) {
            SecretTravel.require(settings.url("base-url"), "base-url");
        }
        String index = settings.require("index");
        if (!index.matches("[^/\\\\?\"<>|#\\s]{1,255}") || index.startsWith("_")) {
            throw misconfigured("\"" + index + "\" is no name of an index. Patterns end with *.");
        }
        Duration poll = settings.duration("poll");
        IndexSettings read = new IndexSettings(
                index,
                settings.require("time-field"),
                settings.text("query"),
                settings.duration("late"),
                poll.compareTo(SHORTEST_POLL) < 0 ? SHORTEST_POLL : poll);
        Documents documents = new Documents(
                settings.require("documents"),
                Layer.valueOf(settings.require("layer").toUpperCase(Locale.ROOT)));
        return new OpenSearchConnector(
                settings.url("base-url"),
                Reach.of(settings, context, settings.path("authority")),
                settings.text("user"),
                read,
                documents,
                context);
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}

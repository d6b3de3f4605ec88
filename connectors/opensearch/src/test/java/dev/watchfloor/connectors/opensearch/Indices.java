package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Connectors and documents for tests; alerts of Wazuh after its documentation, since it could not be run. */
final class Indices {
    /** The types of the fields that the console reads, as in Wazuh's own template. */
    static final String WAZUH_MAPPING = """
        {"mappings":{"properties":{
          "@timestamp":{"type":"date"},"timestamp":{"type":"date","format":"strict_date_optional_time||strict_date_time||basic_date_time"},
          "rule":{"properties":{"level":{"type":"long"},"id":{"type":"keyword"},"description":{"type":"keyword"},
            "groups":{"type":"keyword"},"mitre":{"properties":{"id":{"type":"keyword"}}}}},
          "agent":{"properties":{"id":{"type":"keyword"},"name":{"type":"keyword"}}},
          "data":{"properties":{"srcip":{"type":"keyword"},"srcport":{"type":"keyword"},"dstip":{"type":"keyword"},
            "dstport":{"type":"keyword"},"srcuser":{"type":"keyword"},"dstuser":{"type":"keyword"},
            "url":{"type":"keyword"}}},
          "full_log":{"type":"text"}}}}\
        """;

    /** As the templates of the Elastic Common Schema type their fields. */
    static final String ECS_MAPPING = """
        {"mappings":{"dynamic_templates":[{"words":{"match_mapping_type":"string","mapping":{"type":"keyword","ignore_above":1024}}}],
         "properties":{"@timestamp":{"type":"date"},
          "source":{"properties":{"ip":{"type":"ip"},"port":{"type":"long"},"bytes":{"type":"long"}}},
          "client":{"properties":{"ip":{"type":"ip"}}},"destination":{"properties":{"ip":{"type":"ip"},"port":{"type":"integer"}}},
          "http":{"properties":{"response":{"properties":{"status_code":{"type":"short"}}}}},
          "url":{"properties":{"original":{"type":"wildcard"}}}}}}\
        """;

    private Indices() {}

    static OpenSearchConnector connector(URI url, Map<String, String> more, Map<String, String> secrets)
            throws ConnectorException {
        return connector(url, more, secrets, Clock.systemUTC());
    }

    static OpenSearchConnector connector(URI url, Map<String, String> more, Map<String, String> secrets, Clock clock)
            throws ConnectorException {
        OpenSearchFactory factory = new OpenSearchFactory();
        Map<String, String> settings = new HashMap<>(Map.of("base-url", url.toString()));
        settings.putAll(more);
        return (OpenSearchConnector) factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "test",
                        clock,
                        key -> Optional.ofNullable(secrets.get(key)).map(Secret::new)));
    }

    static String alert(Instant time, int number) {
        return ("{'@timestamp':'" + time + "','timestamp':'" + time.toString().replace("Z", ".000+0000")
                        + "','rule':{'level':10,'id':'5712','description':'sshd: brute"
                        + " force','groups':['syslog','sshd',"
                        + "'authentication_failures'],'mitre':{'id':['T1110']}},'agent':{'id':'001','name':'web-1'},"
                        + "'data':{'srcip':'203.0.113." + (number % 250 + 1)
                        + "','dstuser':'root','password':'hunter2'},'full_log':'number " + number + "'}")
                .replace('\'', '"');
    }
}

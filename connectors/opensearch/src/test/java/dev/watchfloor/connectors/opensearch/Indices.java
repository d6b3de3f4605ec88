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

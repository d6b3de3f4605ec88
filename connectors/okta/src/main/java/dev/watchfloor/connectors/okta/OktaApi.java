package dev.watchfloor.connectors.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Instant;

/** The calls to one organisation, and what its answers tell of the quota of log requests. Thread-safe. */
final class OktaApi {
    static final String LOGS = "okta.logs.read";
    static final String USERS = "okta.users.manage";
    static final String SESSIONS = "okta.sessions.manage";
    static final String DEVICES_READ = "okta.devices.read";
    static final String DEVICES = "okta.devices.manage";
    static final String ZONES_READ = "okta.networkZones.read";
    static final String ZONES = "okta.networkZones.manage";

    private final AuthorizedClient client;
    private volatile String quota = "";

    OktaApi(AuthorizedClient client) {
        this.client = client;
    }

    AuthorizedClient client() {
        return client;
    }

    /** Reads the log; of whatever status. */
    Answer logs(ProductRequest request) throws ConnectorException, InterruptedException {
        Answer answer = client.ask(LOGS, request);
        note(answer);
        return answer;
    }

    JsonNode read(String scope, String... path) throws ConnectorException, InterruptedException {
        String[] whole = new String[path.length + 2];
        whole[0] = "api";
        whole[1] = "v1";
        System.arraycopy(path, 0, whole, 2, path.length);
        return client.read(scope, ProductRequest.get(whole));
    }

    /** One sentence, or nothing before the first answer. */
    String quota() {
        return quota;
    }

    private void note(Answer answer) {
        JsonNode headers = headers(answer);
        long limit = JsonFields.count(headers, "limit");
        long left = JsonFields.count(headers, "remaining");
        long reset = JsonFields.count(headers, "reset");
        if (limit >= 0 && left >= 0) {
            String until = reset > 0 && reset < 253_402_300_799L ? ", until " + Instant.ofEpochSecond(reset) : "";
            quota = left + " of " + limit + " log requests are left" + until + ".";
        }
    }

    private static JsonNode headers(Answer answer) {
        var fields = dev.watchfloor.connectors.http.Json.object();
        for (String name : new String[] {"limit", "remaining", "reset"}) {
            answer.header("X-Rate-Limit-" + name).ifPresent(value -> fields.put(name, value));
        }
        return fields;
    }

    @Override
    public String toString() {
        return "OktaApi[" + client + "]";
    }
}

package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that tell what the user may do, after their documentation. */
class WriteRightsTest {
    private JsonServer server;
    private boolean isOpenSearch = true;
    private Reply rights = Reply.empty(403);
    private JsonNode asked = Json.object();

    @BeforeEach
    void start() throws Exception {
        server = new JsonServer(Clock.systemUTC(), this::answer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRoleThatMayWriteIsWarnedOf() throws Exception {
        rights = account(List.of("own_index", "wazuh_reader"));

        assertThat(least().verdict()).isEqualTo(Verdict.WARNING);
        assertThat(least().sentence()).contains("own_index").doesNotContain("wazuh_reader");
    }

    @Test
    void aRoleOfTheirOwnIsNamedAndNotTrusted() throws Exception {
        rights = account(List.of("wazuh_reader"));
        assertThat(least().verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(least().sentence()).contains("wazuh_reader");

        rights = account(List.of("readall"));
        assertThat(least().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void elasticsearchIsAskedForEachPrivilege() throws Exception {
        isOpenSearch = false;
        rights = privileges(false);
        assertThat(least().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(asked.at("/index/0/names/0").asText()).isEqualTo("alerts-*");

        rights = privileges(true);
        assertThat(least().verdict()).isEqualTo(Verdict.WARNING);
        assertThat(least().sentence()).contains("may also write the index");
    }

    @Test
    void aServerThatDoesNotTellIsNoProof() throws Exception {
        rights = Reply.empty(403);
        assertThat(least().verdict()).isEqualTo(Verdict.SKIPPED);

        rights = Reply.of(200, Json.object());
        assertThat(least().verdict()).isEqualTo(Verdict.SKIPPED);
    }

    private SelfCheck least() throws Exception {
        try (OpenSearchConnector connector = Indices.connector(server.url(), Map.of("index", "alerts-*"), Map.of())) {
            return connector.selfTest().getLast();
        }
    }

    private static Reply account(List<String> roles) {
        ObjectNode account = Json.object().put("user_name", "watchfloor");
        roles.forEach(account.putArray("roles")::add);
        return Reply.of(200, account);
    }

    private static Reply privileges(boolean write) {
        ObjectNode told = Json.object();
        told.putObject("index")
                .putObject("alerts-*")
                .put("write", write)
                .put("delete_index", false)
                .put("manage", false);
        return Reply.of(200, told);
    }

    private Reply answer(Call call) throws IOException {
        if (call.place().isEmpty()) {
            ObjectNode root = Json.object();
            ObjectNode version = root.putObject("version").put("number", "8.0.0");
            return Reply.of(200, isOpenSearch ? root.set("version", version.put("distribution", "opensearch")) : root);
        }
        if (call.place().equals("_plugins/_security/api/account")) {
            return rights;
        }
        if (call.place().equals("_security/user/_has_privileges")) {
            asked = call.json();
            return rights;
        }
        return Reply.empty(500);
    }
}

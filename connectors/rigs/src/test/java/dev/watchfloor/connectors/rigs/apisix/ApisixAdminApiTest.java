package dev.watchfloor.connectors.rigs.apisix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the rig's admin API to what was recorded from APISIX 3.18.0 and 3.2.2. */
class ApisixAdminApiTest extends BothVersions {
    @Test
    void refusalsOfTheKeyAreThoseOfTheVersion() throws Exception {
        assertThat(json(admin(rig, "GET", "/routes", "nope", "")))
                .isEqualTo(RigJson.read("{\"description\":\"wrong apikey\",\"error_msg\":\"failed to check token\"}"));
        assertThat(json(admin(rig, "PUT", "/routes/1", rig.viewerKey(), "{}"))
                        .path("description")
                        .asText())
                .isEqualTo("invalid method for role viewer");
        assertThat(json(admin(old, "GET", "/routes", "nope", "")))
                .isEqualTo(RigJson.read("{\"error_msg\":\"failed to check token\"}"));
    }

    @Test
    void aSecondRuleWithTheSamePluginIsRefusedByTheNewVersionOnly() throws Exception {
        put(rig, "a", "{\"blacklist\":[\"192.0.2.1\"]}", 201);
        put(old, "a", "{\"blacklist\":[\"192.0.2.1\"]}", 201);

        assertThat(put(rig, "b", "{\"blacklist\":[\"192.0.2.2\"]}", 400)
                        .path("error_msg")
                        .asText())
                .isEqualTo("plugin 'ip-restriction' already exists in global rule with id 'a'");
        put(old, "b", "{\"blacklist\":[\"192.0.2.2\"]}", 201);
        assertThat(old.request(RigRequest.of("192.0.2.1", "GET", "/open/a")).status())
                .isEqualTo(403);
        assertThat(old.request(RigRequest.of("192.0.2.2", "GET", "/open/a")).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"blacklist\":[\"192.0.2.1\"],\"whitelist\":[\"192.0.2.2\"]}|matches both schemas 1 and 2",
                "{\"blacklist\":[]}|expect array to have at least 1 items",
                "{}|matches none",
                "{\"blacklist\":[\"300.1.1.1\"]}|failed to validate item 1: object matches none of the required",
                "{\"blacklist\":[\"192.0.2.0\",\"192.0.2.0/33\"]}|failed to validate item 2",
                "{\"blacklist\":[\" 192.0.2.9\"]}|failed to validate item 1",
                "{\"blacklist\":[\"192.0.2\"]}|failed to validate item 1",
                "{\"blacklist\":[\"192.0.2.1-192.0.2.9\"]}|failed to validate item 1",
                "{\"blacklist\":[\"192.0.2.1/00\"]}|failed to validate item 1",
                "{\"blacklist\":[\"2001:db8::1%eth0\"]}|failed to validate item 1",
                "{\"blacklist\":[\"[2001:db8::1]\"]}|failed to validate item 1",
                "{\"blacklist\":[\"2001:db8::/129\"]}|invalid ip address: 2001:db8::/129",
                "{\"blacklist\":[1]}|failed to validate item 1",
                "{\"blacklist\":[\"192.0.2.77\"],\"response_code\":429}|expected 429 to be at most 404",
            })
    void badListsAreRefusedInTheWordsOfTheProduct(String plugin, String words) throws Exception {
        assertThat(put(rig, "wf", plugin, 400).path("error_msg").asText())
                .startsWith("failed to check the configuration of plugin ip-restriction err: ")
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0/0", "::/0", "192.0.2.77/24", "::ffff:192.0.2.9", "2001:DB8::1", "2001:db8::/32", "::1"})
    void oddButValidEntriesAreStoredAsSent(String item) throws Exception {
        put(rig, "wf", "{\"blacklist\":[\"" + item + "\",\"" + item + "\"]}", 201);

        assertThat(blacklist(rig)).isEqualTo(RigJson.read("[\"" + item + "\",\"" + item + "\"]"));
    }

    @Test
    void theOldVersionStoresDefaults() throws Exception {
        assertThat(put(old, "wf", "{\"blacklist\":[\"192.0.2.1\"]}", 201)
                        .at("/value/plugins/ip-restriction/message")
                        .asText())
                .isEqualTo("Your IP address is not allowed");
        assertThat(put(rig, "wf", "{\"blacklist\":[\"192.0.2.1\"]}", 201).at("/value/plugins/ip-restriction"))
                .hasSize(1);
    }

    @Test
    void writesCarryNoIndexesAndReadsDo() throws Exception {
        JsonNode written = put(rig, "wf", "{\"blacklist\":[\"192.0.2.1\"]}", 201);
        put(rig, "wf", "{\"blacklist\":[\"192.0.2.2\"]}", 200);

        assertThat(written.has("modifiedIndex")).isFalse();
        JsonNode read = json(admin(rig, "GET", "/global_rules/wf", rig.adminKey(), ""));
        assertThat(read.path("modifiedIndex").asLong())
                .isGreaterThan(read.path("createdIndex").asLong());
    }

    @Test
    void aPageBeyondTheEndIsAnObject() throws Exception {
        assertThat(json(admin(rig, "GET", "/routes?page=9&page_size=10", rig.adminKey(), ""))
                        .toString())
                .contains("\"list\":{}")
                .contains("\"total\":3");
        HttpResponse<String> small = admin(rig, "GET", "/routes?page=1&page_size=5", rig.adminKey(), "");
        assertThat(small.statusCode()).isEqualTo(400);
        assertThat(small.body()).isEqualTo("page_size must be between 10 and 500");
        assertThat(json(admin(rig, "GET", "/routes?page=2", rig.adminKey(), "")).path("list"))
                .hasSize(3);
    }

    @Test
    void conditionalWritesAreDoneAndDenied() throws Exception {
        put(rig, "wf", "{\"blacklist\":[\"192.0.2.1\"]}", 201);
        HttpRequest conditional = HttpRequest.newBuilder(URI.create(rig.adminUrl() + "/global_rules/wf"))
                .header("X-API-KEY", rig.adminKey())
                .header("If-Match", "\"1\"")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"plugins\":{\"ip-restriction\":{\"blacklist\":[\"192.0.2.7\"]}}}"))
                .build();

        assertThat(client.send(conditional, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(412);
        assertThat(blacklist(rig)).isEqualTo(RigJson.read("[\"192.0.2.7\"]"));
    }

    @Test
    void patchesMergeObjectsReplaceArraysAndRemoveWithNull() throws Exception {
        put(rig, "wf", "{\"blacklist\":[\"192.0.2.1\",\"192.0.2.2\"],\"message\":\"m\"}", 201);
        patch("/global_rules/wf", "{\"plugins\":{\"ip-restriction\":{\"blacklist\":[\"192.0.2.3\"]}}}", 200);
        assertThat(rig.globalRule("wf").orElseThrow().at("/plugins/ip-restriction"))
                .isEqualTo(RigJson.read("{\"blacklist\":[\"192.0.2.3\"],\"message\":\"m\"}"));

        patch("/global_rules/wf/plugins/ip-restriction/blacklist", "[\"192.0.2.5\",\"192.0.2.6\"]", 200);
        assertThat(blacklist(rig)).isEqualTo(RigJson.read("[\"192.0.2.5\",\"192.0.2.6\"]"));
        patch("/global_rules/wf/plugins/ip-restriction/blacklist/0", "\"192.0.2.5\"", 400);
        patch("/global_rules/wf/plugins/ip-restriction/blacklist", "[]", 400);
        patch("/global_rules/none", "{\"plugins\":{}}", 404);

        patch("/global_rules/wf", "{\"plugins\":{\"ip-restriction\":null}}", 200);
        assertThat(rig.globalRule("wf").orElseThrow().path("plugins")).isEmpty();
    }

    @Test
    void aPatchThatMeetsAnotherWriterIsRefused() throws Exception {
        put(rig, "wf", "{\"blacklist\":[\"192.0.2.1\"]}", 201);
        rig.faults()
                .interleave(
                        RigFaults.Moment.INSIDE_PATCH,
                        () -> rig.putGlobalRule("wf", rig.globalRule("wf").orElseThrow()));

        assertThat(patch("/global_rules/wf/plugins/ip-restriction/blacklist", "[\"192.0.2.2\"]", 503)
                        .path("error_msg")
                        .asText())
                .isEqualTo("value changed before overwritten");
        patch("/global_rules/wf/plugins/ip-restriction/blacklist", "[\"192.0.2.2\"]", 200);
    }

    @Test
    void bodiesOverTheLimitAreRefused() throws Exception {
        String long1 = "{\"plugins\":{},\"x\":\"" + "y".repeat(1_572_864) + "\"}";

        HttpResponse<String> answer = admin(rig, "PUT", "/global_rules/wf", rig.adminKey(), long1);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("is greater than the maximum size 1572864 allowed");
    }

    @Test
    void anObjectWithALeaseEnds() throws Exception {
        assertThat(admin(rig, "PUT", "/global_rules/t?ttl=0", rig.adminKey(), "{\"plugins\":{}}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(admin(rig, "GET", "/global_rules/t", rig.adminKey(), "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void configsAreValidatedByTheNewVersionOnly() throws Exception {
        String bad = "{\"global_rules\":[{\"id\":\"q\",\"plugins\":{\"ip-restriction\":{\"blacklist\":[\"x\"]}}}]}";

        JsonNode answer = json(admin(rig, "POST", "/configs/validate", rig.adminKey(), bad));

        assertThat(answer.at("/errors/0/resource_id").asText()).isEqualTo("q");
        assertThat(admin(old, "POST", "/configs/validate", old.adminKey(), bad).statusCode())
                .isEqualTo(404);
    }

    @Test
    void standaloneModeKnowsConfigsOnly() throws Exception {
        rig.becomeStandalone();

        assertThat(admin(rig, "GET", "/routes", rig.adminKey(), "").statusCode())
                .isEqualTo(404);
        assertThat(json(admin(rig, "GET", "/configs", rig.adminKey(), "")).has("routes_conf_version"))
                .isTrue();
        assertThat(admin(rig, "PUT", "/configs", rig.adminKey(), "{}").body()).contains("missing digest header");
    }

    private static JsonNode blacklist(ApisixRig rig) {
        return rig.globalRule("wf").orElseThrow().at("/plugins/ip-restriction/blacklist");
    }

    private JsonNode put(ApisixRig one, String id, String plugin, int status) throws Exception {
        HttpResponse<String> answer = admin(
                one, "PUT", "/global_rules/" + id, one.adminKey(), "{\"plugins\":{\"ip-restriction\":" + plugin + "}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    private JsonNode patch(String path, String body, int status) throws Exception {
        HttpResponse<String> answer = admin(rig, "PATCH", path, rig.adminKey(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }
}

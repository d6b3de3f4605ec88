package dev.watchfloor.connectors.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.caddy.CaddyRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The route around the list: made, found, refused, and left alone. */
class CaddyRouteTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();
    private static final String DENY = "\"handle\":[{\"handler\":\"static_response\",\"status_code\":403}]";

    private final List<Connector> opened = new ArrayList<>();
    private CaddyRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = CaddyRig.start();
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    @Test
    void theFirstBlockPutsTheRouteBeforeAllOthersAndTouchesNothingElse() throws Exception {
        JsonNode before = rig.config();

        assertThat(block(connector())).isInstanceOf(ActionOutcome.Done.class);

        assertThat(rig.status("203.0.113.7")).isEqualTo(403);
        assertThat(rig.status("203.0.113.8")).isEqualTo(200);
        JsonNode after = rig.config();
        ObjectNode edge =
                (ObjectNode) after.path("apps").path("http").path("servers").path("edge");
        assertThat(edge.path("routes").path(0).path("@id").asText()).isEqualTo(CaddyFixture.ROUTE);
        ((ArrayNode) edge.path("routes")).remove(0);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aChangeOfOthersInTheSameMomentIsNotLost() throws Exception {
        rig.addRoute(route("[{\"remote_ip\":{\"ranges\":[\"192.0.2.66\"]}}]"));
        rig.beforeWrites(() -> {
            rig.beforeWrites(() -> {});
            rig.setRanges(CaddyFixture.ROUTE, List.of("192.0.2.66", "198.51.100.9"));
        });

        assertThat(block(connector())).isInstanceOf(ActionOutcome.Done.class);

        assertThat(rig.writes()).as("one refused with 412, one made").isEqualTo(2);
        assertThat(rig.rangesOf(CaddyFixture.ROUTE)).containsExactly("192.0.2.66", "198.51.100.9", "203.0.113.7");
    }

    @Test
    void itemsOfOthersStayAsTheyAreSpelt() throws Exception {
        rig.addRoute(route("[{\"remote_ip\":{\"ranges\":[\"192.0.2.77/24\",\"2001:DB8::1\"]}}]"));
        Connector connector = connector();

        assertThat(control(connector).read().entries())
                .extracting(Addresses::canonical)
                .containsExactly("192.0.2.0/24", "2001:db8::1");
        block(connector);

        assertThat(rig.rangesOf(CaddyFixture.ROUTE)).containsExactly("192.0.2.77/24", "2001:DB8::1", "203.0.113.7");
    }

    @Test
    void aWiderEntryThatStaysIsTold() throws Exception {
        rig.addRoute(route("[{\"remote_ip\":{\"ranges\":[\"203.0.113.0/28\",\"203.0.113.7\"]}}]"));

        ActionOutcome outcome = control(connector()).apply(DenylistChange.removing(ADDRESS), new ActionKey("lift"));

        assertThat(outcome.sentence()).endsWith("203.0.113.7 stays refused by the entry 203.0.113.0/28.");
    }

    @Test
    void theSetWithTheRangesAloneIsTaken() throws Exception {
        rig.addRoute(
                route("[{\"host\":[\"a.example\"],\"remote_ip\":{\"ranges\":[]}},{\"client_ip\":{\"ranges\":[]}}]"));

        assertThat(block(connector())).isInstanceOf(ActionOutcome.Done.class);

        JsonNode sets = rig.config().findPath("routes").path(0).path("match");
        assertThat(sets.path(0).path("remote_ip").path("ranges")).isEmpty();
        assertThat(sets.path(1).path("client_ip").path("ranges").path(0).asText())
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@id\":\"watchfloor-denylist\",\"match\":[{\"remote_ip\":{\"ranges\":[]}}]}",
                "{\"@id\":\"watchfloor-denylist\",\"match\":[{\"remote_ip\":{\"ranges\":[]}}],\"handle\":[{\"handler\":\"static_response\",\"status_code\":200}]}",
                "{\"@id\":\"watchfloor-denylist\"," + DENY + "}",
                "{\"@id\":\"watchfloor-denylist\",\"match\":[{\"path\":[\"/a\"],\"remote_ip\":{\"ranges\":[]}}]," + DENY
                        + "}",
                "{\"@id\":\"watchfloor-denylist\",\"match\":{\"remote_ip\":7}," + DENY + "}",
            })
    void aRouteThatWouldNotRefuseIsNotWritten(String route) throws Exception {
        rig.addRoute(route);
        Connector connector = connector();

        assertThat(control(connector).read().availability()).isEqualTo(Availability.IMPOSSIBLE);
        assertThat(block(connector)).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(rig.writes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "bare"})
    void aServerThatCannotTakeTheRouteIsTold(String server) throws Exception {
        Connector connector = connector(CaddyFixture.with(rig.url(), "server", server));

        assertThat(control(connector).read().availability()).isEqualTo(Availability.IMPOSSIBLE);
        assertThat(control(connector).read().sentence()).contains("\"" + server + "\"");
    }

    @Test
    void withoutAServerNoRouteIsMade() throws Exception {
        Connector connector = connector(Map.of("admin-url", rig.url().toString()));

        assertThat(block(connector).sentence()).startsWith("Caddy has no route with @id watchfloor-denylist.");
        assertThat(rig.writes()).isZero();
    }

    @Test
    void aRouteThatIsNotTheFirstDegrades() throws Exception {
        rig.addRoute(route("[{\"remote_ip\":{\"ranges\":[]}}]"));
        Connector connector = connector();
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);

        rig.addRoute("{\"@id\":\"before\",\"handle\":[{\"handler\":\"file_server\"}]}");

        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.DEGRADED);
        assertThat(connector.selfTest())
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.WARNING)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("number 2 of server edge"));
    }

    @Test
    void serversWithoutTheRouteAreNamed() throws Exception {
        rig.addRoute(route("[{\"remote_ip\":{\"ranges\":[]}}]"));

        assertThat(connector().selfTest())
                .anySatisfy(check -> assertThat(check.sentence()).contains("bare is not guarded"));
    }

    private static String route(String match) {
        return "{\"@id\":\"watchfloor-denylist\",\"match\":" + match + "," + DENY + "}";
    }

    private ActionOutcome block(Connector connector) throws Exception {
        return control(connector).apply(DenylistChange.adding(ADDRESS), new ActionKey("block"));
    }

    private static DenylistControl control(Connector connector) {
        return connector.denylist().orElseThrow();
    }

    private Connector connector() throws Exception {
        return connector(Map.of("admin-url", rig.url().toString(), "server", "edge"));
    }

    private Connector connector(Map<String, String> settings) throws Exception {
        Connector made = CaddyFixture.connector(settings);
        opened.add(made);
        return made;
    }
}

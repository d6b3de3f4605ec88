package dev.watchfloor.connectors.glewlwyd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SessionRowTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_490_000);

    @Test
    void recordedSessionsAreReadWithBrowserAddressAndTime() throws Exception {
        List<Session> sessions = new ArrayList<>();
        for (JsonNode row : recorded()) {
            SessionRow.session(row, "ana", NOW).ifPresent(sessions::add);
        }

        assertThat(sessions).extracting(Session::device).containsExactly("Mozilla/5.0 Firefox/140.0", "curl/phone");
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.address()).hasToString("127.0.0.1");
            assertThat(session.started()).isEqualTo(Instant.ofEpochSecond(1_795_488_987));
            assertThat(SessionName.of(session.ref()))
                    .hasValueSatisfying(name -> assertThat(name.user()).isEqualTo("ana"));
        });
    }

    @Test
    void whatIsDisabledOrRanOutIsNotOpen() throws Exception {
        ObjectNode row = (ObjectNode) recorded().get(0);
        assertThat(SessionRow.session(row, "ana", Instant.ofEpochSecond(1_797_908_187)))
                .isEmpty();
        assertThat(SessionRow.session(row.deepCopy().put("enabled", false), "ana", NOW))
                .isEmpty();
    }

    @Test
    void theAddressMayBeAForwardedHeaderOfAnyContent() throws Exception {
        assertThat(address("203.0.113.9, 198.51.100.8")).isEqualTo("198.51.100.8");
        assertThat(address("2001:db8::1 - host.example")).isEqualTo("2001:db8::1");
        assertThat(address("<b>x</b>")).isEqualTo("null");
        assertThat(address("")).isEqualTo("null");
    }

    @Test
    void whatTheBrowserSaysIsCleanedAndBounded() throws Exception {
        ObjectNode row = (ObjectNode) recorded().get(0);
        row.put("user_agent", "a\u0007b" + "x".repeat(5_000));

        String device = SessionRow.session(row, "ana", NOW).orElseThrow().device();

        assertThat(device).startsWith("a b").hasSize(300).endsWith("…");
    }

    @Test
    void namesGoThereAndBack() {
        for (String user : List.of("ana", "c/d", "ünï %41", "a+b", "{x}")) {
            for (String plugin : List.of("", "oidc", "o/2")) {
                SessionName name = new SessionName(user, plugin, "{SHA512}Nb_-");
                assertThat(SessionName.of(name.ref())).contains(name);
            }
        }
        for (String foreign : List.of("x", "a/b/c/d", "%zz/x", "/x", "../x", "a%2Fb/x y")) {
            assertThat(SessionName.of(new SessionRef(foreign, SessionRef.Kind.ONLINE)))
                    .as(foreign)
                    .isEmpty();
        }
    }

    private static String address(String told) throws Exception {
        ObjectNode row = (ObjectNode) recorded().get(0);
        return String.valueOf(SessionRow.session(row.put("issued_for", told), "ana", NOW)
                .orElseThrow()
                .address());
    }

    /** Answer of a real 2.7.5 to GET /api/delegate/ana/profile/session; hashes replaced by letters of the same length. */
    private static JsonNode recorded() throws Exception {
        try (InputStream file = Objects.requireNonNull(
                SessionRowTest.class.getResourceAsStream("/glewlwyd/2.7.5/user-sessions.json"))) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

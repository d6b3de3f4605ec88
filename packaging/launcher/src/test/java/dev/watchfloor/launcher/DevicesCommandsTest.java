package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.connectors.rigs.keycloak.SignIn;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices at a provider that keeps no register: the console does. */
class DevicesCommandsTest extends ActingRig {
    private SignIn.Opened session;

    @BeforeEach
    void signIn() throws Exception {
        idp.addApplication("portal", "portal", true);
        idp.addUser("j.tanaka");
        session = idp.signIn("j.tanaka", "203.0.113.66", "portal");
        try (Console console = desk.open()) {
            console.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !console.deviceQueue().look().rows().isEmpty());
        }
    }

    @Test
    void aDeviceThatWaitsIsListedWithItsSession() throws Exception {
        assertThat(run("devices", "list", "--waiting", "--json")).isZero();

        JsonNode device = json().get(0);
        assertThat(device.path("name").asText()).isEqualTo("203.0.113.0/24");
        assertThat(device.path("user").asText()).isEqualTo("j.tanaka");
        assertThat(device.path("register").asText()).isEqualTo("console");
        assertThat(device.path("waiting").asText()).isEqualTo("pending");
        assertThat(device.path("places").get(0).path("address").asText()).isEqualTo("203.0.113.66");
        assertThat(device.path("sessions").get(0).path("id").asText()).isEqualTo(session.sessionId());
    }

    @Test
    void blockingMarksItHereAndEndsItsSessionsAndUndoTakesTheMarkBack() throws Exception {
        assertThat(run("devices", "block", "203.0.113.0/24", "--reason", "stranger", "--yes"))
                .as(out + err)
                .isZero();

        assertThat(out).contains("not Keycloak, remembers the device");
        assertThat(idp.openSessions()).isZero();
        assertThat(state()).isEqualTo("blocked");

        assertThat(run("actions", "list", "--json")).isZero();
        String act = "";
        for (JsonNode each : json()) {
            act = each.toString().contains("Block device") ? each.path("id").asText() : act;
        }
        assertThat(run("actions", "undo", act, "--reason", "a colleague", "--yes"))
                .as(out + err)
                .isZero();
        assertThat(state()).isEqualTo("pending");
    }

    @Test
    void approvingIsKept() throws Exception {
        assertThat(run("devices", "approve", "203.0.113.0/24", "--reason", "her office", "--yes"))
                .as(out + err)
                .isZero();

        assertThat(state()).isEqualTo("approved");
        assertThat(run("devices", "list", "--waiting")).isZero();
        assertThat(out).contains("No device waits.");
    }

    @Test
    void oneDeviceIsShownWithWhatABlockDoesThere() {
        assertThat(run("devices", "show", "203.0.113.0/24")).isZero();

        assertThat(out)
                .contains("this console, not idp", "Used from   203.0.113.66", session.sessionId())
                .contains("one that opens later is a finding");
    }

    @Test
    void aDeviceThatIsNotThereIsSaidSo() {
        assertThat(run("devices", "block", "WS-1", "--reason", "lost", "--yes")).isEqualTo(1);
        assertThat(err).contains("There is no device \"WS-1\".");
    }

    @Test
    void nothingIsEndedByItselfUntilThatIsSet() throws Exception {
        assertThat(run("devices", "policy", "list")).isZero();
        assertThat(out).contains("The console ends nothing by itself.");

        assertThat(run("devices", "policy", "set", "idp", "--end-blocked", "--reason", "stolen", "--dry-run"))
                .isZero();
        assertThat(run("devices", "policy", "set", "idp", "--end-blocked", "--reason", "stolen", "--yes"))
                .as(out + err)
                .isZero();

        assertThat(run("devices", "policy", "list", "--json")).isZero();
        assertThat(json().size()).isEqualTo(1);
        assertThat(json().get(0).path("endsBlocked").asBoolean()).isTrue();
        assertThat(json().get(0).path("endsUnapproved").asBoolean()).isFalse();
        assertThat(run("devices", "policy", "set", "nowhere", "--reason", "x", "--yes"))
                .isEqualTo(1);
    }

    private String state() throws Exception {
        assertThat(run("devices", "list", "--json")).isZero();
        return json().get(0).path("state").asText();
    }
}

package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionSignalsTest {
    private KeycloakRig rig;
    private Connectors connectors;
    private String userId;
    private SessionRef session;

    @BeforeEach
    void start() throws Exception {
        rig = KeycloakRig.start();
        connectors = Connectors.acting(rig);
        userId = rig.addUser("ana");
        session = new SessionRef(
                rig.signIn("ana", "198.51.100.7", "remote-access").sessionId(), Kind.ONLINE);
    }

    @AfterEach
    void stop() {
        connectors.close();
        rig.close();
    }

    @Test
    void theReceiverIsToldWhoseSessionWasEnded() throws Exception {
        rig.addReceiver("badge-doors", true);

        ActionOutcome outcome = telling("badge-doors").revoke(session, new ActionKey("k"));

        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence()).contains("ended the session", "Told over Shared Signals: \"badge-doors\".");
        assertThat(rig.signals()).singleElement().satisfies(signal -> {
            JsonNode subject = signal.path("sub_id");
            assertThat(subject.path("user").path("sub").asText()).isEqualTo(userId);
            assertThat(subject.path("session").path("id").asText()).isEqualTo(session.id());
            assertThat(signal.path("event").path("reason_admin").path("en").asText())
                    .isNotBlank();
        });
    }

    @Test
    void whoCouldNotBeToldIsNamedWithTheReason() throws Exception {
        rig.addReceiver("badge-doors", true);
        rig.addReceiver("deaf", false);

        ActionOutcome outcome = telling("deaf, nobody ,badge-doors").revoke(session, new ActionKey("k"));

        assertThat(rig.isActive(session.id())).isFalse();
        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence())
                .contains(
                        "Told over Shared Signals: \"badge-doors\".",
                        "\"deaf\" was not told: its client does not allow it.",
                        "\"nobody\" was not told: the realm has no client of this name.");
    }

    @Test
    void anEndWhoseAnswerWasLostIsToldByTheSecondTry() throws Exception {
        rig.addReceiver("badge-doors", true);
        SessionControl control = telling("badge-doors");
        control.list();
        control.revoke(session, new ActionKey("k"));

        ActionOutcome again = control.revoke(session, new ActionKey("k"));

        assertThat(again).isInstanceOf(ActionOutcome.AlreadyDone.class);
        assertThat(again.sentence()).contains("Told over Shared Signals");
    }

    @Test
    void aSessionEndsAlsoWhereItsHolderCannotBeLookedUp() throws Exception {
        rig.addReceiver("badge-doors", true);
        connectors.reader("blind", rig.addServiceClient("blind", Set.of()));

        ActionOutcome outcome = telling("badge-doors").revoke(session, new ActionKey("k"));

        assertThat(rig.isActive(session.id())).isFalse();
        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence()).contains("Nobody was told over Shared Signals");
    }

    @Test
    void anUnknownSessionTellsNobody() throws Exception {
        rig.addReceiver("badge-doors", true);

        ActionOutcome outcome =
                telling("badge-doors").revoke(new SessionRef("nothing", Kind.ONLINE), new ActionKey("k"));

        assertThat(outcome).isInstanceOf(ActionOutcome.AlreadyDone.class);
        assertThat(rig.signals()).isEmpty();
    }

    private SessionControl telling(String receivers) throws Exception {
        return connectors
                .set(RealmSettings.RECEIVERS, receivers)
                .make()
                .sessions()
                .orElseThrow();
    }
}

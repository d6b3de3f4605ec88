package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.SignInState;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.real.RealKeycloak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real-keycloak")
class RealUsersTest extends KeycloakUsersContract {
    private final List<String> accounts = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private RealKeycloak server;
    private Connectors acting;
    private Connectors reading;
    private UserControl control;

    @BeforeEach
    void start() throws Exception {
        server = RealKeycloak.shared();
        acting = Connectors.acting(server);
        reading = Connectors.reading(server);
        control = acting.make().users().orElseThrow();
    }

    /** The server is shared: an administrator left behind would be one too many for the next test. */
    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            acting.close();
            reading.close();
            for (String account : accounts) {
                server.removeUser(account);
            }
            for (String group : groups) {
                server.removeGroup(group);
            }
            for (String role : roles) {
                server.removeRealmRole(role);
            }
        }
    }

    @Override
    protected UserControl control() {
        return control;
    }

    @Override
    protected Optional<UserControl> readOnlyControl() throws Exception {
        return reading.make().users();
    }

    @Override
    protected UserControl controlAt(int port) throws Exception {
        return acting.at(port).make().users().orElseThrow();
    }

    @Override
    protected String addUser(String name) throws Exception {
        String id = server.addUser(name);
        accounts.add(id);
        return id;
    }

    @Override
    protected void makeAdministrator(String userId) throws Exception {
        server.grant(userId, "manage-users");
    }

    @Override
    protected void makeAdministrator(String userId, Way way) throws Exception {
        String name = newName();
        switch (way) {
            case GROUP -> {
                groups.add(server.addGroup(name, ""));
                server.grantToGroup(groups.getLast(), "manage-users");
                server.joinGroup(userId, groups.getLast());
            }
            case GROUP_ABOVE -> {
                groups.add(server.addGroup(name, ""));
                server.grantToGroup(groups.getLast(), "manage-users");
                server.joinGroup(userId, server.addGroup(name + "-below", groups.getLast()));
            }
            case REALM_ROLE -> {
                server.grantByRealmRole(userId, name, "manage-users");
                roles.add(name);
            }
        }
    }

    @Override
    protected HeldSession signIn(String user, Kind kind) throws Exception {
        return server.signIn(user, kind);
    }

    @Override
    protected boolean canSignIn(String user) throws Exception {
        return server.canSignIn(user);
    }

    @Override
    protected boolean canGoOn(HeldSession session) throws Exception {
        return server.canGoOn(session);
    }

    @Override
    protected int sessionsOf(String userId) throws Exception {
        return server.openSessions(userId);
    }

    @Override
    protected List<String> secrets() {
        return List.of(server.secret(server.readerId()), server.secret(server.responderId()));
    }

    @Test
    void nothingElseOfTheAccountChanges() throws Exception {
        String userId = addUser(newName());
        JsonNode before = server.user(userId);

        assertThat(control.disable(userId, new ActionKey("k"))).isInstanceOf(ActionOutcome.Done.class);
        assertThat(control.enable(userId, new ActionKey("l"))).isInstanceOf(ActionOutcome.Done.class);

        assertThat(without(server.user(userId))).isEqualTo(without(before));
        assertThat(before.path("email").asText()).isNotEmpty();
    }

    /** This realm counts no failures, so none are told, and not zero. */
    @Test
    void factorsAndDemandsOfAnAccountAreTold() throws Exception {
        Instant before = Instant.now().minusSeconds(5);
        String userId = addUser(newName());
        assertThat(control.signInState(userId).orElseThrow().demands()).isEmpty();
        server.demand(userId, "CONFIGURE_TOTP");

        SignInState state = control.signInState(userId).orElseThrow();

        assertThat(state.factors()).singleElement().satisfies(factor -> {
            assertThat(factor.kind()).isEqualTo(SignInState.Kind.PASSWORD);
            assertThat(factor.created()).isAfter(before);
        });
        assertThat(state.demands()).containsExactly("CONFIGURE_TOTP");
        assertThat(state.failures()).isEmpty();
        assertThat(control.signInState("11111111-2222-3333-4444-555555555555")).isEmpty();
    }

    @Test
    void otherDemandsAndFieldsStayWhenAFactorIsDemanded() throws Exception {
        String userId = addUser(newName());
        server.demand(userId, "UPDATE_PASSWORD");
        JsonNode before = server.user(userId);

        assertThat(control.enrolment().orElseThrow().demand(userId, new ActionKey("d")))
                .isInstanceOf(ActionOutcome.Done.class);

        assertThat(control.signInState(userId).orElseThrow().demands())
                .containsExactlyInAnyOrder("UPDATE_PASSWORD", "CONFIGURE_TOTP");
        ObjectNode expected = before.deepCopy();
        expected.remove("requiredActions");
        ObjectNode after = server.user(userId).deepCopy();
        after.remove("requiredActions");
        assertThat(after).isEqualTo(expected);
    }

    /** The log-out of a user without sessions is not sent, so that even this stays; with sessions it moves. */
    private static JsonNode without(JsonNode user) {
        ObjectNode copy = user.deepCopy();
        copy.remove("notBefore");
        return copy;
    }
}

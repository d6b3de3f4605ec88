package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.rigs.keycloak.SignInKind;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.SignInState;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import dev.watchfloor.connectors.spi.UserAccount.State;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.spi.UserControl.Act;
import dev.watchfloor.connectors.testing.HeldSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RigUsersTest extends KeycloakUsersContract {
    private KeycloakRig rig;
    private TokenClient users;
    private Connectors acting;
    private Connectors reading;
    private UserControl control;

    @BeforeEach
    void start() throws Exception {
        rig = KeycloakRig.start();
        users = new TokenClient(rig);
        acting = Connectors.acting(rig);
        reading = Connectors.reading(rig);
        control = acting.make().users().orElseThrow();
    }

    @AfterEach
    void stop() {
        acting.close();
        reading.close();
        users.close();
        rig.close();
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
    protected String addUser(String name) {
        return rig.addUser(name);
    }

    @Override
    protected void makeAdministrator(String userId) {
        rig.grant(userId, "manage-users");
    }

    @Override
    protected void makeAdministrator(String userId, Way way) {
        switch (way) {
            case GROUP -> {
                String group = rig.addGroup("admins", "");
                rig.grantToGroup(group, "manage-users");
                rig.joinGroup(userId, group);
            }
            case GROUP_ABOVE -> {
                String above = rig.addGroup("staff", "");
                rig.grantToGroup(above, "manage-users");
                rig.joinGroup(userId, rig.addGroup("juniors", above));
            }
            case REALM_ROLE -> {
                rig.addRealmRole("help-desk", Set.of("manage-users"));
                rig.addRealmRole("help-desk-lead", Set.of("help-desk"));
                rig.giveRealmRole(userId, "help-desk-lead");
            }
        }
    }

    @Override
    protected HeldSession signIn(String user, Kind kind) throws Exception {
        return users.signIn(user, kind);
    }

    @Override
    protected boolean canSignIn(String user) throws Exception {
        return users.canSignIn(user);
    }

    @Override
    protected boolean canGoOn(HeldSession session) throws Exception {
        return users.canGoOn(session);
    }

    @Override
    protected int sessionsOf(String userId) {
        return rig.openSessions(userId);
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.readerSecret(), rig.responderSecret());
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(rig.adminWrites());
    }

    @Test
    void guessesAtAPasswordAndTheLockAreTold() throws Exception {
        String userId = rig.addUser("guessed");
        rig.enrolAuthenticator(userId, "Phone");
        for (int guess = 0; guess < 5; guess++) {
            rig.signIn("guessed", false, "192.0.2.66", "remote-access", Instant.now(), SignInKind.ORDINARY);
        }

        SignInState state = control.signInState(userId).orElseThrow();

        assertThat(state.factors()).extracting(SignInState.Factor::label).containsExactly("", "Phone");
        assertThat(state.failures()).hasValueSatisfying(failures -> {
            assertThat(failures.count()).isEqualTo(5);
            assertThat(failures.from()).hasToString("192.0.2.66");
            assertThat(failures.lockedUntil()).isAfter(Instant.now());
        });
        assertThat(reading.make().users().orElseThrow().signInState(userId)).isPresent();
    }

    @Test
    void whatTheRealmHasSwitchedOffIsNotDemanded() throws Exception {
        String userId = rig.addUser("ana");
        rig.withholdAction("CONFIGURE_TOTP");

        ActionOutcome outcome = control.enrolment().orElseThrow().demand(userId, new ActionKey("d"));

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).contains("CONFIGURE_TOTP", "Required actions");
    }

    @Test
    void theAccountsOfBothClientsAreOurs() throws Exception {
        assertThat(control.ownAccounts())
                .containsExactlyInAnyOrder(rig.serviceAccount(rig.readerId()), rig.serviceAccount(rig.responderId()));
        assertThat(reading.make().users().orElseThrow().ownAccounts())
                .containsExactly(rig.serviceAccount(rig.readerId()));
    }

    @Test
    void sessionsThatAnotherAdministratorLeftAreEndedToo() throws Exception {
        String userId = rig.addUser("bob");
        HeldSession left = users.signIn("bob", Kind.OFFLINE);
        rig.setEnabled(userId, false);

        assertThat(control.disable(userId, new ActionKey("k"))).isInstanceOf(ActionOutcome.Done.class);

        rig.setEnabled(userId, true);
        assertThat(users.canGoOn(left)).isFalse();
        assertThat(rig.openSessions(userId)).isZero();
    }

    @Test
    void aReaderThatSeesNoRolesSaysSoAndNeverOrdinary() throws Exception {
        String secret = rig.addServiceClient("half-blind", Set.of("view-users", "view-events"));
        String userId = rig.addUser("bob");
        rig.grant(userId, "realm-admin");
        UserControl blind = reading.reader("half-blind", secret).make().users().orElseThrow();

        assertThat(blind.find(userId)).contains(new UserAccount(userId, "bob", State.ENABLED, Rank.UNKNOWN));
        assertThat(blind.find(userId).orElseThrow().mayAdminister()).isTrue();
        assertThatThrownBy(blind::administrators)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.FORBIDDEN));
    }

    @Test
    void aResponderWithoutTheRoleIsToldWhichOne() throws Exception {
        String secret = rig.addServiceClient("too-weak", Set.of("view-users"));
        String userId = rig.addUser("bob");
        UserControl weak = reading.responder("too-weak", secret).make().users().orElseThrow();

        ActionOutcome outcome = weak.disable(userId, new ActionKey("k"));

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).contains("too-weak", "manage-users");
        assertThat(weak.rehearse(userId, Act.DISABLE).getFirst().verdict()).isEqualTo(SelfCheck.Verdict.FAILED);
    }

    @Test
    void theRehearsalWarnsOfTheLastAdministratorAndOfOurselves() throws Exception {
        String last = rig.addUser("root");
        rig.grant(last, "realm-admin");

        assertThat(control.rehearse(last, Act.DISABLE))
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.WARNING)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("last"));
        assertThat(control.rehearse(rig.serviceAccount(rig.responderId()), Act.DISABLE))
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.WARNING)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("this connector itself"));
    }

    @Test
    void anActGoesOnAfterTheServerForgotOurTokens() throws Exception {
        String userId = rig.addUser("bob");
        assertThat(control.find(userId)).isPresent();
        assertThat(control.enable(userId, new ActionKey("k"))).isInstanceOf(ActionOutcome.AlreadyDone.class);

        rig.forgetTokens();

        assertThat(control.disable(userId, new ActionKey("l"))).isInstanceOf(ActionOutcome.Done.class);
        assertThat(rig.isEnabled(userId)).isFalse();
    }

    @Test
    void aDisabledServiceAccountIsNamed() throws Exception {
        rig.setEnabled(rig.serviceAccount(rig.readerId()), false);

        assertThatThrownBy(() -> control.find("x")).isInstanceOfSatisfying(ConnectorException.class, failure -> {
            assertThat(failure.category()).isEqualTo(Category.UNAUTHENTICATED);
            assertThat(failure.sentence()).contains("disabled", rig.readerId());
        });
    }
}

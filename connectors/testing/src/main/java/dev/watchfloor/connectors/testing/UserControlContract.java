package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import dev.watchfloor.connectors.spi.UserAccount.State;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.spi.UserControl.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UserControl} must keep to. The provider may be shared: each test works with accounts of its own, and
 * no person but those that the tests make may be an administrator there. That an account is closed is never taken from the
 * list alone; its holder tries to sign in and to go on.
 */
public abstract class UserControlContract {
    private int keys;

    /** A control that may read and act, the same object throughout one test. */
    protected abstract UserControl control() throws Exception;

    /** A control that may read and not act; empty when the product cannot tell the two apart. */
    protected abstract Optional<UserControl> readOnlyControl() throws Exception;

    /** A control whose provider is at this loopback port, where nobody or somebody silent listens. */
    protected abstract UserControl controlAt(int port) throws Exception;

    /** Makes an enabled account of this name, which is taken away after the test; returns the provider's id of it. */
    protected abstract String addUser(String name) throws Exception;

    /** Lets the account administer others, in the plainest way the provider has. */
    protected abstract void makeAdministrator(String userId) throws Exception;

    /** Signs the account in, with the right password, as a user would. */
    protected abstract HeldSession signIn(String user, Kind kind) throws Exception;

    /** Whether the account's holder can sign in with the right password. */
    protected abstract boolean canSignIn(String user) throws Exception;

    /** The holder tries to go on, with the refresh token. */
    protected abstract boolean canGoOn(HeldSession session) throws Exception;

    /** How many sessions of the account the provider lists, online and offline. */
    protected abstract int sessionsOf(String userId) throws Exception;

    /** Secrets that were given to the control and may appear in no text. */
    protected abstract List<String> secrets() throws Exception;

    /** How many changing requests have reached the provider, sign-ins aside; empty when it does not count. */
    protected OptionalLong writes() throws Exception {
        return OptionalLong.empty();
    }

    @Test
    void anAccountIsFoundByItsId() throws Exception {
        String name = newName();
        String userId = addUser(name);

        assertThat(control().find(userId)).contains(new UserAccount(userId, name, State.ENABLED, Rank.ORDINARY));
    }

    @Test
    void unknownAccountsAreNotFoundAndRejected() throws Exception {
        for (String unknown : List.of(UUID.randomUUID().toString(), "../sessions/x y?&#", "..", " ", "")) {
            assertThat(control().find(unknown)).as(unknown).isEmpty();
            for (ActionOutcome outcome :
                    List.of(control().disable(unknown, nextKey()), control().enable(unknown, nextKey()))) {
                assertThat(outcome).as(unknown).isInstanceOf(ActionOutcome.Rejected.class);
                assertThat(outcome.sentence()).endsWith(".");
            }
            Rehearsals.assertFailed(control().rehearse(unknown, Act.DISABLE));
        }
    }

    @Test
    void disablingShutsTheDoorAndEndsAllSessions() throws Exception {
        String name = newName();
        String userId = addUser(name);
        HeldSession online = signIn(name, Kind.ONLINE);
        HeldSession offline = signIn(name, Kind.OFFLINE);

        assertDone(control().disable(userId, nextKey()));

        assertThat(stateOf(userId)).isEqualTo(State.DISABLED);
        assertThat(canSignIn(name)).isFalse();
        assertThat(canGoOn(online)).isFalse();
        assertThat(canGoOn(offline)).isFalse();
        assertThat(sessionsOf(userId)).isZero();
    }

    @Test
    void disablingTouchesNobodyElse() throws Exception {
        String name = newName();
        String userId = addUser(name);
        String bystander = newName();
        String otherId = addUser(bystander);
        HeldSession other = signIn(bystander, Kind.ONLINE);

        assertDone(control().disable(userId, nextKey()));

        assertThat(stateOf(otherId)).isEqualTo(State.ENABLED);
        assertThat(canGoOn(other)).isTrue();
    }

    @Test
    void enablingOpensTheDoorAndBringsNoSessionBack() throws Exception {
        String name = newName();
        String userId = addUser(name);
        HeldSession online = signIn(name, Kind.ONLINE);
        HeldSession offline = signIn(name, Kind.OFFLINE);
        assertDone(control().disable(userId, nextKey()));

        assertDone(control().enable(userId, nextKey()));

        assertThat(stateOf(userId)).isEqualTo(State.ENABLED);
        assertThat(canSignIn(name)).isTrue();
        assertThat(canGoOn(online)).isFalse();
        assertThat(canGoOn(offline)).isFalse();
    }

    @Test
    void bothActsAreIdempotent() throws Exception {
        String userId = addUser(newName());

        assertThat(control().enable(userId, nextKey())).isInstanceOf(ActionOutcome.AlreadyDone.class);
        assertDone(control().disable(userId, nextKey()));
        OptionalLong writes = writes();
        assertThat(control().disable(userId, nextKey())).isInstanceOf(ActionOutcome.AlreadyDone.class);
        assertThat(writes()).isEqualTo(writes);
    }

    @Test
    void administratorsAreToldAndTheLastOfThem() throws Exception {
        String first = addUser("a-" + newName());
        String second = addUser("b-" + newName());
        String ordinary = addUser(newName());
        makeAdministrator(first);
        assertThat(control().find(first).orElseThrow().rank()).isEqualTo(Rank.LAST_ADMINISTRATOR);
        makeAdministrator(second);

        assertThat(control().find(first).orElseThrow().rank()).isEqualTo(Rank.ADMINISTRATOR);
        assertThat(control().find(ordinary).orElseThrow().rank()).isEqualTo(Rank.ORDINARY);
        assertThat(control().administrators())
                .extracting(UserAccount::id, UserAccount::rank)
                .containsExactly(tuple(first, Rank.ADMINISTRATOR), tuple(second, Rank.ADMINISTRATOR));

        assertDone(control().disable(second, nextKey()));

        assertThat(control().find(first).orElseThrow().rank()).isEqualTo(Rank.LAST_ADMINISTRATOR);
        assertThat(control().find(second).orElseThrow().rank()).isEqualTo(Rank.ADMINISTRATOR);
        assertThat(control().administrators())
                .extracting(UserAccount::id, UserAccount::rank, UserAccount::state)
                .containsExactly(
                        tuple(first, Rank.LAST_ADMINISTRATOR, State.ENABLED),
                        tuple(second, Rank.ADMINISTRATOR, State.DISABLED));
    }

    @Test
    void ownAccountsAreKnownAndAreAccounts() throws Exception {
        assertThat(control().ownAccounts()).isNotEmpty();
        for (String own : control().ownAccounts()) {
            assertThat(control().find(own)).isPresent();
            assertThat(control().administrators()).extracting(UserAccount::id).doesNotContain(own);
        }
    }

    @Test
    void rehearsingChangesNothing() throws Exception {
        String name = newName();
        String userId = addUser(name);
        HeldSession session = signIn(name, Kind.ONLINE);
        OptionalLong writes = writes();

        Rehearsals.assertGood(control().rehearse(userId, Act.DISABLE));
        Rehearsals.assertGood(control().rehearse(userId, Act.ENABLE));

        assertThat(writes()).isEqualTo(writes);
        assertThat(stateOf(userId)).isEqualTo(State.ENABLED);
        assertThat(canGoOn(session)).isTrue();
    }

    @Test
    void whoMayOnlyReadIsToldSoAndNothingHappens() throws Exception {
        Optional<UserControl> readOnly = readOnlyControl();
        assumeThat(readOnly).as("the product has rights to read only").isPresent();
        String name = newName();
        String userId = addUser(name);
        HeldSession session = signIn(name, Kind.ONLINE);

        assertThat(readOnly.orElseThrow().find(userId)).isPresent();
        assertThat(readOnly.orElseThrow().disable(userId, nextKey())).isInstanceOf(ActionOutcome.Rejected.class);
        Rehearsals.assertFailed(readOnly.orElseThrow().rehearse(userId, Act.DISABLE));

        assertThat(stateOf(userId)).isEqualTo(State.ENABLED);
        assertThat(canGoOn(session)).isTrue();
    }

    @Test
    void anUnreachableProviderIsSaidToBe() throws Exception {
        int port = Ports.unused();
        UserControl control = controlAt(port);

        assertThatThrownBy(() -> control.find("x")).isInstanceOfSatisfying(ConnectorException.class, this::unreachable);
        assertThatThrownBy(control::administrators).isInstanceOfSatisfying(ConnectorException.class, this::unreachable);
        assertThatThrownBy(() -> control.disable("x", nextKey()))
                .isInstanceOfSatisfying(ConnectorException.class, this::unreachable);
        assertThatThrownBy(() -> control.enable("x", nextKey()))
                .isInstanceOfSatisfying(ConnectorException.class, this::unreachable);
        Rehearsals.assertFailed(control.rehearse("x", Act.DISABLE));
    }

    @Test
    void anInterruptEndsAHangingCallWithinTwoSeconds() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            UserControl control = controlAt(silent.port());
            HangingCall.assertInterruptEnds(silent, () -> control.disable("x", nextKey()));
        }
    }

    @Test
    void secretsAreInNoDescription() throws Exception {
        List<Object> described = new ArrayList<>(control().administrators());
        described.add(control());
        described.add(control().traits());
        described.add(control().ownAccounts());
        for (Object object : described) {
            assertThat(object.toString()).doesNotContain(secrets());
        }
    }

    @Test
    void peculiaritiesAreToldInSentences() throws Exception {
        assertThat(control().traits().notes())
                .allSatisfy(note -> assertThat(note.strip()).endsWith("."));
    }

    private State stateOf(String userId) throws Exception {
        return control().find(userId).orElseThrow().state();
    }

    private void unreachable(ConnectorException failure) {
        assertThat(failure.category()).isEqualTo(ConnectorException.Category.UNREACHABLE);
        assertThat(failure.sentence()).endsWith(".");
    }

    private synchronized ActionKey nextKey() {
        return new ActionKey("contract:" + keys++);
    }

    /** A name that no other account has. */
    protected static String newName() {
        return "user-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static void assertDone(ActionOutcome outcome) {
        assertThat(outcome).as(outcome.sentence()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence()).isNotBlank();
    }
}

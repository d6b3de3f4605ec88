package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionLimits;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SessionControl} must keep to. The provider may be shared and may hold sessions of others: each test
 * works with accounts of its own. That a session is dead is never taken from the list alone; its holder tries to go on.
 */
public abstract class SessionControlContract {
    private int keys;

    /** A control that may list and act, the same object throughout one test. */
    protected abstract SessionControl control() throws Exception;

    /** A control that may list and not act; empty when the product cannot tell the two apart. */
    protected abstract Optional<SessionControl> readOnlyControl() throws Exception;

    /** A control whose provider is at this loopback port, where nobody or somebody silent listens. */
    protected abstract SessionControl controlAt(int port) throws Exception;

    /** Makes an account of this name; returns the provider's id of it. */
    protected abstract String addUser(String name) throws Exception;

    /** Signs the account in, with the right password, as a user would. */
    protected abstract HeldSession signIn(String user, Kind kind) throws Exception;

    /** The holder tries to go on, with the refresh token. */
    protected abstract boolean canGoOn(HeldSession session) throws Exception;

    /** Secrets that were given to the control and may appear in no text. */
    protected abstract List<String> secrets() throws Exception;

    /** How many changing requests have reached the provider, sign-ins aside; empty when it does not count. */
    protected OptionalLong writes() throws Exception {
        return OptionalLong.empty();
    }

    /** How many sessions of one user the provider can quickly be given; 0 leaves the test for paging out. */
    protected int manySessions() {
        return 0;
    }

    /** Whether the provider has sessions that outlive the browser, and names them apart. */
    protected boolean hasOfflineSessions() {
        return true;
    }

    /**
     * Whether the provider ends one session and leaves others of its user alone. One that does not names none either:
     * what is listed then are signs of a session.
     */
    protected boolean endsOneSession() {
        return true;
    }

    @Test
    void openSessionsAreListedOnceWithTheirUser() throws Exception {
        String name = newName();
        String userId = addUser(name);
        Instant before = Instant.now();
        HeldSession online = signIn(name, Kind.ONLINE);
        HeldSession offline = signIn(name, longest());

        List<Session> listed = sessionsOf(userId);

        assertThat(listed).hasSize(2);
        if (endsOneSession()) {
            assertThat(listed).extracting(Session::ref).containsExactlyInAnyOrder(online.ref(), offline.ref());
        }
        assertThat(listed).allSatisfy(session -> {
            assertThat(session.userName()).isEqualTo(name);
            assertThat(session.started())
                    .isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
            assertThat(session.lastAccess()).isAfterOrEqualTo(session.started());
            assertThat(session.clients()).isNotEmpty().isSorted();
        });
    }

    @Test
    void allPagesAreRead() throws Exception {
        assumeThat(manySessions()).as("the provider can be given many sessions").isPositive();
        String name = newName();
        String userId = addUser(name);
        Set<SessionRef> opened = new HashSet<>();
        for (int number = 0; number < manySessions(); number++) {
            opened.add(signIn(name, Kind.ONLINE).ref());
        }

        assertThat(sessionsOf(userId))
                .hasSize(manySessions())
                .extracting(Session::ref)
                .hasSameElementsAs(opened);
    }

    @Test
    void revokingOneSessionEndsItAndNoOther() throws Exception {
        String name = newName();
        String userId = addUser(name);
        HeldSession target = signIn(name, Kind.ONLINE);
        HeldSession other = signIn(name, Kind.ONLINE);
        assertThat(canGoOn(target)).isTrue();
        if (!endsOneSession()) {
            Session listed = sessionsOf(userId).getFirst();
            assertThat(revoke(listed.ref())).isInstanceOf(ActionOutcome.Rejected.class);
            assertThat(canGoOn(target)).isTrue();
            return;
        }

        assertDone(revoke(target.ref()));

        assertThat(canGoOn(target)).as("the revoked session's refresh token").isFalse();
        assertThat(canGoOn(other)).as("the other session's refresh token").isTrue();
        assertThat(sessionsOf(userId)).extracting(Session::ref).containsExactly(other.ref());
    }

    @Test
    void revokingAnOfflineSessionEndsIt() throws Exception {
        assumeThat(hasOfflineSessions()).as("the provider has offline sessions").isTrue();
        String name = newName();
        String userId = addUser(name);
        HeldSession target = signIn(name, Kind.OFFLINE);
        assertThat(canGoOn(target)).isTrue();

        assertDone(revoke(target.ref()));

        assertThat(canGoOn(target)).isFalse();
        assertThat(sessionsOf(userId)).isEmpty();
    }

    @Test
    void revokingTwiceIsAlreadyDone() throws Exception {
        assumeThat(endsOneSession()).as("the provider ends one session").isTrue();
        String name = newName();
        addUser(name);
        HeldSession target = signIn(name, Kind.ONLINE);
        assertDone(revoke(target.ref()));

        assertThat(revoke(target.ref())).isInstanceOf(ActionOutcome.AlreadyDone.class);
    }

    @Test
    void revokingAnUnknownSessionIsAlreadyDone() throws Exception {
        assertThat(revoke(new SessionRef("-AbCdEfGhIjKlMnOpQrStUv_", Kind.ONLINE)))
                .isInstanceOf(ActionOutcome.AlreadyDone.class);
        assertThat(revoke(new SessionRef("../users/x y?&#", Kind.ONLINE)))
                .isInstanceOfAny(ActionOutcome.AlreadyDone.class, ActionOutcome.Rejected.class);
    }

    @Test
    void theKindIsPartOfTheName() throws Exception {
        String name = newName();
        addUser(name);
        HeldSession online = signIn(name, Kind.ONLINE);

        ActionOutcome outcome = revoke(new SessionRef(online.ref().id(), Kind.OFFLINE));

        assertThat(outcome).isInstanceOf(ActionOutcome.AlreadyDone.class);
        assertThat(canGoOn(online)).isTrue();
    }

    @Test
    void revokingAllEndsOnlineAndOfflineSessionsOfThatUserOnly() throws Exception {
        String name = newName();
        String userId = addUser(name);
        List<HeldSession> targets =
                List.of(signIn(name, Kind.ONLINE), signIn(name, Kind.ONLINE), signIn(name, longest()));
        String bystander = newName();
        addUser(bystander);
        HeldSession other = signIn(bystander, Kind.ONLINE);

        assertDone(control().revokeAll(userId, nextKey()));

        for (HeldSession target : targets) {
            assertThat(canGoOn(target)).as("%s", target).isFalse();
        }
        assertThat(sessionsOf(userId)).isEmpty();
        assertThat(canGoOn(other)).isTrue();
        assertThat(control().revokeAll(userId, nextKey())).isInstanceOf(ActionOutcome.AlreadyDone.class);
    }

    @Test
    void aUserMaySignInAgainAfterwards() throws Exception {
        String name = newName();
        String userId = addUser(name);
        signIn(name, Kind.ONLINE);
        assertDone(control().revokeAll(userId, nextKey()));

        HeldSession again = signIn(name, Kind.ONLINE);

        assertThat(canGoOn(again)).isTrue();
        assertThat(sessionsOf(userId)).hasSize(1);
        if (endsOneSession()) {
            assertThat(sessionsOf(userId)).extracting(Session::ref).containsExactly(again.ref());
        }
    }

    @Test
    void revokingAllOfAnUnknownUserIsRejected() throws Exception {
        ActionOutcome outcome = control().revokeAll(UUID.randomUUID().toString(), nextKey());

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).endsWith(".");
    }

    @Test
    void whoMayOnlyReadIsToldSoAndNothingEnds() throws Exception {
        Optional<SessionControl> readOnly = readOnlyControl();
        assumeThat(readOnly).as("the product has rights to read only").isPresent();
        String name = newName();
        String userId = addUser(name);
        HeldSession session = signIn(name, Kind.ONLINE);

        assertThat(readOnly.orElseThrow().list()).extracting(Session::userId).contains(userId);
        if (endsOneSession()) {
            assertThat(readOnly.orElseThrow().list()).extracting(Session::ref).contains(session.ref());
            assertThat(readOnly.orElseThrow().revoke(session.ref(), nextKey()))
                    .isInstanceOf(ActionOutcome.Rejected.class);
        }
        assertThat(readOnly.orElseThrow().revokeAll(userId, nextKey())).isInstanceOf(ActionOutcome.Rejected.class);

        assertThat(canGoOn(session)).isTrue();
    }

    @Test
    void rehearsingEndsNothing() throws Exception {
        String name = newName();
        String userId = addUser(name);
        HeldSession online = signIn(name, Kind.ONLINE);
        HeldSession offline = signIn(name, longest());
        OptionalLong writes = writes();

        List<SelfCheck> one = control().rehearse(Set.of(online.ref(), offline.ref()));
        if (endsOneSession()) {
            Rehearsals.assertGood(one);
        } else {
            Rehearsals.assertFailed(one);
        }
        Rehearsals.assertGood(control().rehearseAll(userId));

        assertThat(writes()).isEqualTo(writes);
        assertThat(canGoOn(online)).isTrue();
        assertThat(canGoOn(offline)).isTrue();
        assertThat(sessionsOf(userId)).hasSize(2);
    }

    @Test
    void rehearsingForAnUnknownUserFails() throws Exception {
        Rehearsals.assertFailed(control().rehearseAll(UUID.randomUUID().toString()));
    }

    @Test
    void whoMayOnlyReadIsToldSoInTheRehearsal() throws Exception {
        Optional<SessionControl> readOnly = readOnlyControl();
        assumeThat(readOnly).as("the product has rights to read only").isPresent();
        String name = newName();
        String userId = addUser(name);
        HeldSession session = signIn(name, Kind.ONLINE);

        Rehearsals.assertFailed(readOnly.orElseThrow().rehearse(Set.of(session.ref())));
        Rehearsals.assertFailed(readOnly.orElseThrow().rehearseAll(userId));
    }

    @Test
    void anUnreachableProviderIsSaidToBe() throws Exception {
        int port = Ports.unused();
        SessionControl control = controlAt(port);

        assertThatThrownBy(control::list).isInstanceOfSatisfying(ConnectorException.class, this::saysUnreachable);
        assertThatThrownBy(() -> control.revoke(new SessionRef("x", Kind.ONLINE), nextKey()))
                .isInstanceOfSatisfying(ConnectorException.class, this::saysUnreachable);
        assertThatThrownBy(() -> control.revokeAll("x", nextKey()))
                .isInstanceOfSatisfying(ConnectorException.class, this::saysUnreachable);
        Rehearsals.assertFailed(control.rehearse(Set.of(new SessionRef("x", Kind.ONLINE))));
        Rehearsals.assertFailed(control.rehearseAll("x"));
    }

    @Test
    void anInterruptEndsAHangingCallWithinTwoSeconds() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            SessionControl control = controlAt(silent.port());
            HangingCall.assertInterruptEnds(silent, () -> control.list());
        }
    }

    @Test
    void secretsAreInNoDescription() throws Exception {
        List<Object> described = new ArrayList<>(control().list());
        described.add(control());
        described.add(control().traits());
        for (Object object : described) {
            assertThat(object.toString()).doesNotContain(secrets());
        }
    }

    @Test
    void peculiaritiesAreToldInSentences() throws Exception {
        assertThat(control().traits().notes())
                .allSatisfy(note -> assertThat(note.strip()).endsWith("."));
        assertThat(control().traits().accessTokenLife())
                .satisfiesAnyOf(
                        life -> assertThat(life).isNull(),
                        life -> assertThat(life).isBetween(Duration.ZERO, Duration.ofDays(366)));
        SessionTraits traits = control().traits();
        for (SessionLimits limits : List.of(traits.online(), traits.remembered(), traits.offline())) {
            for (SessionLimits.Limit limit : List.of(limits.idle(), limits.total())) {
                if (limit.length() != null) {
                    assertThat(limit.length()).isPositive().isLessThan(Duration.ofDays(36_600));
                }
            }
        }
    }

    private Kind longest() {
        return hasOfflineSessions() ? Kind.OFFLINE : Kind.ONLINE;
    }

    private ActionOutcome revoke(SessionRef session) throws Exception {
        return control().revoke(session, nextKey());
    }

    private List<Session> sessionsOf(String userId) throws Exception {
        return control().list().stream()
                .filter(session -> session.userId().equals(userId))
                .collect(Collectors.toList());
    }

    private void saysUnreachable(ConnectorException failure) {
        assertThat(failure.category()).isEqualTo(ConnectorException.Category.UNREACHABLE);
        assertThat(failure.sentence()).endsWith(".");
    }

    private synchronized ActionKey nextKey() {
        return new ActionKey("contract:" + keys++);
    }

    private static String newName() {
        return "user-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static void assertDone(ActionOutcome outcome) {
        assertThat(outcome).as(outcome.sentence()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence()).isNotBlank();
    }
}

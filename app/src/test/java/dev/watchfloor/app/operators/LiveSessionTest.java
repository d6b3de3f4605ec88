package dev.watchfloor.app.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.operators.OperatorSession.Cause;
import dev.watchfloor.app.operators.OperatorSession.State;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.vault.SealedBox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session that a window asks again and again, on a thread that must never wait for the disk. */
class LiveSessionTest {
    private final MovableClock clock = new MovableClock("2026-11-29T09:00:00Z");
    private final MovableClock steady = new MovableClock("1970-01-01T00:00:00Z");
    private final Operator anna = new Operator("a1", "anna", EnumSet.of(Role.RESPONDER), clock.instant());
    private final List<String> written = new ArrayList<>();
    private final OperatorSecrets secrets =
            new OperatorSecrets(SealedBox.newKeys(), TotpSecret.make(), List.of(new byte[] {1}), List.of());
    private Optional<Operator> known = Optional.of(anna);
    private Runnable whileChecked = () -> {};

    private final LiveSession session = new LiveSession(
            anna,
            new LiveSession.SignedIn(secrets, AcceptedFactor.timeless("authenticator")),
            new LiveSession.Surroundings() {
                @Override
                public Optional<Operator> find(String id) {
                    return known;
                }

                @Override
                public SessionRules rules() {
                    return SessionRules.USUAL;
                }

                @Override
                public LiveSession.SignedIn signIn(String id, Credentials credentials) {
                    return new LiveSession.SignedIn(
                            new OperatorSecrets(SealedBox.newKeys(), TotpSecret.make(), List.of(), List.of()),
                            AcceptedFactor.timeless("authenticator"));
                }

                @Override
                public AcceptedFactor check(String name, OperatorSecrets known, SecondFactor factor) {
                    whileChecked.run();
                    return AcceptedFactor.timeless("authenticator");
                }

                @Override
                public void note(String action, String outcome, String detail) {
                    written.add(action + " " + detail);
                }
            },
            clock,
            steady);

    @Test
    void questionsLockAtOnceAndTheClockWritesItDown() {
        clock.advance(Duration.ofMinutes(15));

        assertThat(session.state())
                .isEqualTo(new State.Locked(Cause.IDLE, clock.instant().minusSeconds(900)));
        assertThat(secrets.totp().bytes()).as("the seed is wiped").containsOnly(0);
        assertThat(session.access(Permission.ACT)).isEqualTo(OperatorSession.Access.LOCKED);
        assertThat(written).isEmpty();

        session.look();
        session.look();

        assertThat(written).containsExactly("session.lock IDLE");
    }

    @Test
    void whatLockedItIsWrittenBeforeTheNextUnlocking() throws SignInRefusedException {
        session.lock();
        session.unlock(new Credentials("anna", new char[0], new SecondFactor.Code("1")));

        assertThat(written).containsExactly("session.lock ASKED", "session.unlock authenticator");
        assertThat(session.state()).isInstanceOf(State.Open.class);
    }

    @Test
    void factorThatIsCheckedWhileTheSessionLocksConfirmsNothing() {
        whileChecked = session::lock;

        assertThatThrownBy(() -> session.stepUp(new SecondFactor.Code("1")))
                .isInstanceOf(SignInRefusedException.class)
                .hasMessageContaining("locked");
        assertThat(written).noneMatch(entry -> entry.startsWith("session.step-up"));
    }

    @Test
    void whoIsRemovedIsOutAtTheNextQuestion() {
        known = Optional.empty();

        assertThatThrownBy(() -> session.require(Permission.VIEW)).isInstanceOf(NotAllowedException.class);
        assertThat(session.state())
                .isInstanceOfSatisfying(
                        State.Locked.class, locked -> assertThat(locked.cause()).isEqualTo(Cause.WITHDRAWN));
    }

    @Test
    void lackingRolesAreNamedAndWrittenDown() {
        assertThatThrownBy(() -> session.require(Permission.ADMINISTER))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("administrator")
                .hasMessageContaining("anna (responder)");
        assertThat(written).hasSize(1).first().asString().startsWith("session.refuse");
    }

    @Test
    void clockThatIsSetBackWinsNobodyTime() {
        clock.advance(Duration.ofHours(-6));
        steady.advance(Duration.ofMinutes(5));

        assertThat(session.access(Permission.ACT)).isEqualTo(OperatorSession.Access.NEEDS_STEP_UP);
        assertThat(session.state())
                .as("what is shown goes by the clock as it is set now")
                .isEqualTo(new State.Open(
                        clock.instant().plus(Duration.ofMinutes(10)),
                        clock.instant().plus(Duration.ofMinutes(115)),
                        clock.instant()));

        steady.advance(Duration.ofMinutes(10));
        assertThat(session.access(Permission.VIEW)).isEqualTo(OperatorSession.Access.LOCKED);
    }

    @Test
    void touchingDoesNotMakeASessionLongerThanTheRulesByAClockSetBack() {
        for (int minutes = 0; minutes < 120; minutes += 10) {
            assertThat(session.state()).isInstanceOf(State.Open.class);
            clock.advance(Duration.ofMinutes(-10));
            steady.advance(Duration.ofMinutes(10));
            session.touch();
        }

        assertThat(session.state())
                .isInstanceOfSatisfying(
                        State.Locked.class, locked -> assertThat(locked.cause()).isEqualTo(Cause.ABSOLUTE));
    }

    @Test
    void sleepThatTheSteadyClockDoesNotCountCounts() {
        clock.advance(Duration.ofMinutes(15));

        assertThat(session.access(Permission.VIEW)).isEqualTo(OperatorSession.Access.LOCKED);
    }
}

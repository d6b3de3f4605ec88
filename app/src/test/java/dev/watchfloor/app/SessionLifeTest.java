package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.absence.Absence;
import dev.watchfloor.app.absence.AbsenceWatch;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.OperatorSession.Access;
import dev.watchfloor.app.operators.OperatorSession.Cause;
import dev.watchfloor.app.operators.OperatorSession.State;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.roles.Permission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How long somebody who is in stays in, and what they may do meanwhile. */
class SessionLifeTest extends AtTheDoor {
    @Test
    void sessionLocksWhenNobodyIsThereAndAfterItsTimeInAnyCase() throws Exception {
        try (Console console = signIn("anna", PASSWORD, code())) {
            clock.advance(Duration.ofMinutes(14));
            console.session().touch();
            clock.advance(Duration.ofMinutes(14));
            assertThat(console.session().state()).isInstanceOf(State.Open.class);
            clock.advance(Duration.ofMinutes(1));

            assertThat(console.session().state())
                    .isInstanceOfSatisfying(
                            State.Locked.class,
                            locked -> assertThat(locked.cause()).isEqualTo(Cause.IDLE));
            console.session().touch();
            assertThatThrownBy(() -> console.session().require(Permission.VIEW))
                    .isInstanceOf(NotAllowedException.class);

            console.session().unlock(credentials("anna", PASSWORD, code()));
            for (int minutes = 0; minutes < 120; minutes += 10) {
                assertThat(console.session().state()).isInstanceOf(State.Open.class);
                clock.advance(Duration.ofMinutes(10));
                console.session().touch();
            }
            assertThat(console.session().state())
                    .isInstanceOfSatisfying(
                            State.Locked.class,
                            locked -> assertThat(locked.cause()).isEqualTo(Cause.ABSOLUTE));
        }
    }

    @Test
    void actingNeedsAFreshSecondFactor() throws Exception {
        try (Console console = signIn("anna", PASSWORD, code())) {
            clock.advance(Duration.ofMinutes(5));
            assertThat(console.session().access(Permission.ACT)).isEqualTo(Access.NEEDS_STEP_UP);
            assertThat(console.session().access(Permission.TRIAGE)).isEqualTo(Access.ALLOWED);
            assertThatThrownBy(() -> console.operators().prepareRecoveryCode()).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> console.session().stepUp(new SecondFactor.Code(oneTimeCodes.getFirst())))
                    .isInstanceOf(SignInRefusedException.class);

            console.session().stepUp(new SecondFactor.Code(code()));

            assertThat(console.session().access(Permission.ACT)).isEqualTo(Access.ALLOWED);
        }
    }

    @Test
    void takenCodeTellsOfAClockThatIsOff() throws Exception {
        clock.advance(Duration.ofSeconds(20));
        try (Console console =
                signIn("anna", PASSWORD, Totp.code(totp, clock.instant().minusSeconds(30)))) {
            assertThat(console.session().authenticatorAhead()).isEqualTo(Duration.ofSeconds(-30));

            console.session().stepUp(new SecondFactor.Code(code()));
            assertThat(console.session().authenticatorAhead()).isZero();

            console.session()
                    .stepUp(new SecondFactor.Code(
                            Totp.code(totp, clock.instant().plusSeconds(30))));
            assertThat(console.session().authenticatorAhead()).isEqualTo(Duration.ofSeconds(30));

            console.session().lock();
            console.session().unlock(credentials("anna", PASSWORD, oneTimeCodes.getFirst()));
            assertThat(console.session().authenticatorAhead())
                    .as("a code on paper has no clock")
                    .isZero();
        }
    }

    @Test
    void absenceLocksAndIsAuditedAndNobodyListensAfterwards() throws Exception {
        List<Consumer<Absence>> listening = new ArrayList<>();
        AbsenceWatch watch = listener -> {
            listening.add(listener);
            return () -> listening.remove(listener);
        };
        ConsoleOptions usual = options("desk");
        ConsoleOptions watched = new ConsoleOptions(
                usual.profile(),
                usual.workstation(),
                clock,
                clock,
                watch,
                usual.keystore(),
                usual.factories(),
                usual.passwordCost());
        try (Console console = Consoles.open(watched, credentials("anna", PASSWORD, code()))) {
            listening.getFirst().accept(Absence.SUSPENDED);
            assertThat(console.session().state())
                    .isInstanceOfSatisfying(
                            State.Locked.class,
                            locked -> assertThat(locked.cause()).isEqualTo(Cause.SUSPENDED));
            listening.getFirst().accept(Absence.SCREEN_LOCKED);
            clock.advance(Duration.ofSeconds(31));
            console.session().unlock(credentials("anna", PASSWORD, code()));

            listening.getFirst().accept(Absence.SCREEN_LOCKED);
            assertThat(console.session().access(Permission.VIEW)).isEqualTo(Access.LOCKED);
            await().untilAsserted(() -> assertThat(console.audit().latest(100, Long.MAX_VALUE))
                    .filteredOn(entry -> entry.action().equals("session.lock"))
                    .extracting(AuditEntry::detail)
                    .containsExactly("SCREEN_LOCKED", "SUSPENDED"));
        }
        assertThat(listening).isEmpty();
    }
}

package dev.watchfloor.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.OperatorSession.Access;
import dev.watchfloor.app.roles.Permission;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator whom nobody can ask, beyond the time for which a second factor is fresh. */
final class DemoOperatorTest {
    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));

    @Test
    void confirmsWithTheAuthenticatorWhereTheLastTimeIsTooLongAgo() throws Exception {
        DemoOperator operator = operator();
        try (Console console = operator.open()) {
            operator.confirm(console);
            assertThat(console.session().access(Permission.ACT)).isEqualTo(Access.ALLOWED);
            for (int lapse = 0; lapse < 3; lapse++) {
                pass(console.session().rules().stepUp().plusSeconds(1));
                assertThatThrownBy(() -> console.session().require(Permission.ACT))
                        .isInstanceOf(NotAllowedException.class)
                        .hasMessageContaining("second factor");

                operator.confirm(console);

                console.session().require(Permission.ACT);
            }
        }
    }

    @Test
    void signsInAgainWhereTheConsoleIsLocked() throws Exception {
        DemoOperator operator = operator();
        try (Console console = operator.open()) {
            pass(console.session().rules().idle().plusSeconds(1));
            assertThat(console.session().access(Permission.ACT)).isEqualTo(Access.LOCKED);

            operator.confirm(console);

            console.session().require(Permission.ACT);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private DemoOperator operator() {
        ConsoleOptions installed = ConsoleOptions.of(folder.resolve("profile"), folder.resolve("workstation"));
        return new DemoOperator(
                new ConsoleOptions(
                        installed.profile(),
                        installed.workstation(),
                        new Moving(now),
                        installed.factories(),
                        installed.passwordCost()),
                3);
    }

    private static final class Moving extends Clock {
        private final AtomicReference<Instant> now;

        Moving(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}

package dev.watchfloor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticatorCheckTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Enrolment enrolment = new Enrolment("anna", TotpSecret.make(), List.of());
    private final List<String> told = new ArrayList<>();
    private final AuthenticatorCheck check = new AuthenticatorCheck(enrolment, InstantSource.fixed(NOON), told::add);

    @Test
    void theRightCodeIsEnoughAndAWrongOneIsAskedForAgain() throws Exception {
        Iterator<String> typed = List.of("000 000", " " + Totp.code(enrolment.totp(), NOON) + " ")
                .iterator();
        check.ask(typed::next);
        assertThat(typed).isExhausted();
        assertThat(told).containsExactly("That is not the code that the app shows for this secret.");
    }

    @Test
    void aClockThatIsWrongIsTold() {
        String old = Totp.code(enrolment.totp(), NOON.minusSeconds(300));
        assertThatThrownBy(() -> check.ask(() -> old))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("Nothing was changed");
        assertThat(told).hasSize(3).allMatch(line -> line.contains("5 min behind this workstation's"));
    }
}

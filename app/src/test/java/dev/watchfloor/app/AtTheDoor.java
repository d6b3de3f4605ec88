package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.operators.factors.TotpSecret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A profile of one operator, and the means to come in. */
abstract class AtTheDoor {
    static final String PASSWORD = "four words are enough";

    final MovableClock clock = new MovableClock("2026-11-29T09:00:00Z");
    final List<String> oneTimeCodes = new ArrayList<>();
    TotpSecret totp = TotpSecret.make();
    char[] recoveryCode = new char[0];

    @TempDir
    Path folder;

    @BeforeEach
    void firstRun() throws Exception {
        try (NewProfile profile = Consoles.prepare(options("desk"), "Anna", PASSWORD.toCharArray())) {
            byte[] seed = profile.enrolment().totp().bytes();
            totp = new TotpSecret(seed, TotpSecret.Algorithm.SHA1, 6, 30);
            oneTimeCodes.addAll(profile.enrolment().oneTimeCodes());
            recoveryCode = profile.recoveryCode().clone();
            assertThat(profile.enrolment().isConfirmedBy(code(), clock.instant()))
                    .isTrue();
            assertThat(Consoles.kind(options("desk").profile())).isEqualTo(ProfileKind.NONE);
            profile.create(done -> {}).close();
        }
        clock.advance(Duration.ofMinutes(1));
    }

    Console signIn(String name, String password, String code) throws ProfileException, SignInRefusedException {
        return Consoles.open(options("desk"), credentials(name, password, code));
    }

    static Credentials credentials(String name, String password, String code) {
        return new Credentials(name, password.toCharArray(), new SecondFactor.Code(code));
    }

    String code() {
        return Totp.code(totp, clock.instant());
    }

    ConsoleOptions options(String workstation) {
        return new ConsoleOptions(
                folder.resolve("profile"), folder.resolve(workstation), clock, List.of(), TestOperator.CHEAP);
    }
}

package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.fakes.AskedKey;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.OperatorSession.Access;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.SignInRefusedException.Reason;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.KeyAnswer;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import dev.watchfloor.app.operators.factors.SoftwareKey;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Security keys at the door, in the session and among the own factors. */
class SecurityKeySignInTest {
    private static final String PASSWORD = "a password for tests only";
    private static final String BENS = "correct horse battery staple";

    private final MovableClock clock = new MovableClock("2026-11-29T09:00:00Z");
    private final TestOperator anna = new TestOperator();
    private final SoftwareKey blue = new SoftwareKey();

    @TempDir
    Path folder;

    private ConsoleOptions options = ConsoleOptions.of(Path.of(""), Path.of(""));

    @BeforeEach
    void enrolTheBlueKey() throws Exception {
        options = TestOperator.options(folder, clock, List.of());
        try (Console console = anna.open(options)) {
            add(console, "blue", blue);
        }
    }

    @Test
    void enrolledKeySignsInAndTheAuditNamesIt() throws Exception {
        try (Console console = signIn(PASSWORD, blue)) {
            assertThat(console.operators().ownKeys().list())
                    .extracting(RegisteredKey::name)
                    .containsExactly("blue");
            assertThat(entries(console))
                    .anyMatch(entry -> entry.startsWith("session.sign-in") && entry.endsWith("security key \"blue\""))
                    .anyMatch(entry -> entry.equals("operator.key-add blue"))
                    .anyMatch(entry -> entry.matches("operator.key-add blue; confirmed with one-time code, \\d+ left"));
        }
        anna.open(options).close();
    }

    @Test
    void keyMakesTheSecondFactorFreshAndUnlocks() throws Exception {
        try (Console console = signIn(PASSWORD, blue)) {
            clock.advance(Duration.ofMinutes(5));
            assertThat(console.session().access(Permission.ACT)).isEqualTo(Access.NEEDS_STEP_UP);

            console.session().stepUp(factor(blue));
            assertThat(console.session().access(Permission.ACT)).isEqualTo(Access.ALLOWED);

            console.session().lock();
            try (Credentials credentials = credentials(PASSWORD, blue)) {
                console.session().unlock(credentials);
            }
            assertThat(entries(console))
                    .contains("session.step-up security key \"blue\"", "session.unlock security key \"blue\"");
        }
    }

    @Test
    void whatIsWrongIsNotTold() throws Exception {
        try (Console console = anna.open(options);
                Enrolment ben =
                        TestOperator.add(console.operators(), "ben", Set.of(Role.ANALYST), BENS.toCharArray())) {
            assertThat(ben.name()).isEqualTo("ben");
        }
        SoftwareKey foreign = new SoftwareKey();
        List<String> sentences = new ArrayList<>();
        List<Integer> questions = new ArrayList<>();
        for (String[] wrong : new String[][] {
            {"anna", "not the password", "blue"},
            {"anna", PASSWORD, "foreign"},
            {"ben", BENS, "foreign"},
            {"nobody", PASSWORD, "foreign"},
        }) {
            AskedKey asked = new AskedKey(wrong[2].equals("blue") ? blue : foreign);
            SignInRefusedException refused = refusal(wrong[0], wrong[1], asked);
            assertThat(refused.reason()).isEqualTo(Reason.WRONG);
            sentences.add(refused.getMessage());
            questions.add(asked.knows());
            assertThat(asked.signs())
                    .as("the key is asked for a touch whatever is wrong")
                    .isOne();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(sentences).allMatch(sentence -> sentence.startsWith("The name or the password is wrong, or the"));
        assertThat(questions).containsOnly(8);
    }

    @Test
    void otherOperatorsKeyIsRefused() throws Exception {
        SoftwareKey red = new SoftwareKey();
        try (Console console = anna.open(options);
                Enrolment enrolment =
                        TestOperator.add(console.operators(), "ben", Set.of(Role.ANALYST), BENS.toCharArray())) {
            console.close();
            try (Console bens = Consoles.open(options, ben(enrolment, 0));
                    Credentials again = ben(enrolment, 1);
                    HeldKey held = held(red)) {
                bens.operators().ownKeys().add(again, "red", held);
            }
        }

        assertThat(refusal("anna", PASSWORD, red).reason()).isEqualTo(Reason.WRONG);
        assertThat(refusal("ben", BENS, blue).reason()).isEqualTo(Reason.WRONG);
        try (Credentials credentials = new Credentials("ben", BENS.toCharArray(), factor(red))) {
            Consoles.open(options, credentials).close();
        }
    }

    @Test
    void answerIsTakenOnce() throws Exception {
        AskedKey asked = new AskedKey(blue);
        signIn(PASSWORD, asked).close();
        KeyAnswer old = asked.lastAnswer();

        asked.answerWith(old);
        assertThat(refusal("anna", PASSWORD, asked).reason()).isEqualTo(Reason.WRONG);

        try (Console console = anna.open(options)) {
            assertThatThrownBy(() -> console.session().stepUp(factor(asked)))
                    .isInstanceOf(SignInRefusedException.class);
        }
    }

    @Test
    void answerThatComesTooLateIsNotTaken() throws Exception {
        AskedKey asked = new AskedKey(blue);
        asked.beforeSigning(() -> clock.advance(Duration.ofMinutes(2)));

        SignInRefusedException refused = refusal("anna", PASSWORD, asked);

        assertThat(refused.reason()).isEqualTo(Reason.KEY);
        assertThat(refused).hasMessageContaining("not touched in time");
    }

    @Test
    void countThatGoesBackIsRefusedAfterARestartAndTold() throws Exception {
        blue.count(1_000);
        try (Console console = signIn(PASSWORD, blue)) {
            blue.count(2_000);
            console.session().stepUp(factor(blue));
        }
        blue.count(2_000);
        assertThat(refusal("anna", PASSWORD, blue).reason()).isEqualTo(Reason.WRONG);
        blue.count(2_001);

        try (Console console = signIn(PASSWORD, blue)) {
            assertThat(entries(console))
                    .anyMatch(entry -> entry.startsWith("session.refuse")
                            && entry.endsWith("a security key, its count went back: it may have been copied"));
        }
    }

    @Test
    void obstaclesAreSaidAndOnlyTriesAreCounted() throws Exception {
        for (int time = 0; time < 5; time++) {
            blue.plugged(0);
            assertThat(refusal("anna", PASSWORD, blue)).hasMessageStartingWith("No security key is plugged in.");
            blue.plugged(2);
            assertThat(refusal("anna", PASSWORD, blue)).hasMessageStartingWith("Several security keys are plugged in.");
        }
        blue.plugged(1);
        blue.pin("4321".toCharArray());
        assertThat(refusal("anna", PASSWORD, blue)).hasMessageStartingWith("The PIN of the security key is wrong.");
        assertThat(refusal("anna", "not the password", blue))
                .as("a PIN is wrong whatever the password is")
                .hasMessageStartingWith("The PIN of the security key is wrong.");
        assertThat(refusal("anna", PASSWORD, blue).waitFor()).isEqualTo(Duration.ofSeconds(5));
        blue.pin(SoftwareKey.PIN.toCharArray());

        assertThat(refusal("anna", PASSWORD, blue).reason()).isEqualTo(Reason.TOO_EARLY);
    }

    @Test
    @Timeout(30)
    void cancellingEndsTheWaitAndLetsNobodyIn() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        AskedKey never = new AskedKey(blue);
        never.beforeSigning(() -> {
            waits.countDown();
            new CountDownLatch(1).await();
        });
        AtomicReference<SignInRefusedException> refused = new AtomicReference<>();
        try (HeldKey held = held(never);
                Credentials credentials = new Credentials("anna", PASSWORD.toCharArray(), new SecondFactor.Key(held))) {
            Thread door = Thread.ofVirtual().start(() -> {
                try {
                    Consoles.open(options, credentials).close();
                } catch (SignInRefusedException told) {
                    refused.set(told);
                } catch (ProfileException failed) {
                    throw new AssertionError(failed);
                }
            });
            waits.await();
            held.cancel();
            door.join();
        }

        assertThat(refused.get())
                .isNotNull()
                .extracting(SignInRefusedException::reason)
                .isEqualTo(Reason.KEY);
        signIn(PASSWORD, blue).close();
    }

    @Test
    void whileAKeyIsWaitedForNothingElseWaits() throws Exception {
        try (Console console = signIn(PASSWORD, blue)) {
            AskedKey asked = new AskedKey(blue);
            asked.beforeSigning(() ->
                    console.operators().changePassword(anna.credentials(), "another four words, please".toCharArray()));

            assertThatThrownBy(() -> {
                        try (Credentials credentials = credentials(PASSWORD, asked)) {
                            console.session().unlock(credentials);
                        }
                    })
                    .as("the password was changed meanwhile")
                    .isInstanceOf(SignInRefusedException.class);
        }
        signIn("another four words, please", blue).close();
    }

    @Test
    void whatChangesWhileAKeyIsEnrolledIsNotUndone() throws Exception {
        AskedKey green = new AskedKey(new SoftwareKey());
        try (Console console = anna.open(options)) {
            green.beforeMaking(() ->
                    console.operators().changePassword(anna.credentials(), "another four words, please".toCharArray()));

            assertThatThrownBy(() -> add(console, "green", green)).hasMessageContaining("changed meanwhile");
        }
        try (Console console = signIn("another four words, please", blue)) {
            assertThat(console.operators().ownKeys().list()).hasSize(1);
        }
    }

    @Test
    void removedKeySignsInNoMoreAndStepsUpNoMore() throws Exception {
        try (Console console = signIn(PASSWORD, blue)) {
            try (Credentials own = credentials(PASSWORD, blue)) {
                console.operators().ownKeys().remove(own, "Blue");
            }
            assertThat(console.operators().ownKeys().list()).isEmpty();
            assertThatThrownBy(() -> console.session().stepUp(factor(blue))).isInstanceOf(SignInRefusedException.class);
            assertThat(entries(console)).contains("operator.key-remove blue; confirmed with security key \"blue\"");
        }
        assertThat(refusal("anna", PASSWORD, blue).reason()).isEqualTo(Reason.WRONG);
    }

    @Test
    void keysAreChangedOnlyByWhoSignsInAnew() throws Exception {
        try (Console console = signIn(PASSWORD, blue)) {
            assertThatThrownBy(() -> console.operators().ownKeys().remove(credentials("wrong", blue), "blue"))
                    .isInstanceOf(SignInRefusedException.class);
            assertThatThrownBy(() -> console.operators().ownKeys().remove(anna.credentials(), "green"))
                    .isInstanceOf(UnfitOperatorException.class);
            assertThat(console.operators().ownKeys().list()).hasSize(1);
        }
    }

    @Test
    void enrollingIsBounded() throws Exception {
        try (Console console = anna.open(options)) {
            assertThatThrownBy(() -> add(console, "again", blue)).hasMessageContaining("enrolled already, as blue");
            assertThatThrownBy(() -> add(console, "BLUE", new SoftwareKey())).hasMessageContaining("already");
            assertThatThrownBy(() -> add(console, "x".repeat(41), new SoftwareKey()))
                    .isInstanceOf(UnfitOperatorException.class);
            assertThatThrownBy(() -> add(console, "\u202e ", new SoftwareKey()))
                    .isInstanceOf(UnfitOperatorException.class);
            for (int number = 2; number <= 8; number++) {
                add(console, "key " + number, new SoftwareKey());
            }
            assertThatThrownBy(() -> add(console, "one more", new SoftwareKey()))
                    .hasMessageContaining("8 keys");
        }
        signIn(PASSWORD, blue).close();
    }

    @Test
    void keysOutliveANewAuthenticatorAndADearerPasswordButNoReset() throws Exception {
        try (Console console = anna.open(options);
                Enrolment fresh = console.operators().prepareFactors()) {
            console.operators().newFactors(anna.credentials(), fresh);
        }
        signIn(PASSWORD, blue).close();
        try (Console console = signIn(PASSWORD, blue)) {
            String own = console.session().operator().id();
            TestOperator.reset(console.operators(), own, BENS.toCharArray(), "lost")
                    .close();
        }

        assertThat(refusal("anna", BENS, blue).reason()).isEqualTo(Reason.WRONG);
    }

    @Test
    void fileOfTriesTellsNoCredential() throws Exception {
        signIn(PASSWORD, blue).close();

        assertThat(Files.readString(options.profile().resolve("sign-in.json")))
                .contains("keyCounts")
                .doesNotContain("blue");
    }

    private void add(Console console, String name, SecurityKeyDevice device) throws Exception {
        try (Credentials own = anna.credentials();
                HeldKey held = held(device)) {
            console.operators().ownKeys().add(own, name, held);
        }
    }

    private static List<String> entries(Console console) {
        return console.audit().latest(100, Long.MAX_VALUE).stream()
                .map((AuditEntry entry) -> entry.action() + " " + entry.detail())
                .toList();
    }

    private SignInRefusedException refusal(String name, String password, SecurityKeyDevice device) {
        try (Credentials credentials = new Credentials(name, password.toCharArray(), factor(device))) {
            Consoles.open(options, credentials).close();
        } catch (SignInRefusedException refused) {
            return refused;
        } catch (ProfileException failed) {
            throw new AssertionError(failed);
        }
        throw new AssertionError("let in");
    }

    private Console signIn(String password, SecurityKeyDevice device) throws Exception {
        try (Credentials credentials = credentials(password, device)) {
            return Consoles.open(options, credentials);
        }
    }

    private static Credentials credentials(String password, SecurityKeyDevice device) {
        return new Credentials("anna", password.toCharArray(), factor(device));
    }

    private static Credentials ben(Enrolment enrolment, int code) {
        return new Credentials(
                "ben",
                BENS.toCharArray(),
                new SecondFactor.Code(enrolment.oneTimeCodes().get(code)));
    }

    private static SecondFactor factor(SecurityKeyDevice device) {
        return new SecondFactor.Key(held(device));
    }

    private static HeldKey held(SecurityKeyDevice device) {
        return new HeldKey(device, SoftwareKey.PIN.toCharArray(), () -> {});
    }
}

package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.OperatorSession.Access;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.SignInRefusedException.Reason;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.roles.Permission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the door of a profile lets through. */
class SignInTest extends AtTheDoor {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    @Test
    void rightPasswordAndCodeOpenTheProfileAndAreAudited() throws Exception {
        try (Console console = signIn("anna", PASSWORD, code())) {
            assertThat(console.session().operator().name()).isEqualTo("Anna");
            assertThat(console.session().access(Permission.ACT)).isEqualTo(Access.ALLOWED);
            assertThat(console.audit().latest(1, Long.MAX_VALUE).getFirst().action())
                    .isEqualTo("session.sign-in");
        }
    }

    @Test
    void whateverIsWrongIsAnsweredWithOneSentence() {
        List<String> sentences = new ArrayList<>();
        for (String[] wrong : new String[][] {
            {"anna", "not the password", code()}, {"anna", PASSWORD, "000000"}, {"bert", PASSWORD, code()},
        }) {
            String sentence = refusal(wrong[0], wrong[1], wrong[2]).getMessage();
            assertThat(sentence).contains("It is " + TIME.format(clock.instant()) + " here");
            sentences.add(sentence.replaceAll("\\d\\d:\\d\\d:\\d\\d", ""));
            clock.advance(Duration.ofHours(1));
        }
        assertThat(sentences).first().asString().doesNotContain("try");
        assertThat(sentences).allMatch(sentence -> sentence.startsWith("The name, the password or the code is wrong"));
    }

    @Test
    void refusalSpeaksOnlyOfWhatWasAskedFor() throws Exception {
        try (Console console = signIn("anna", PASSWORD, code())) {
            assertThatThrownBy(() -> console.session().stepUp(new SecondFactor.Code("000000")))
                    .hasMessageStartingWith("The code is wrong, or the code was used before. It is ");
            console.session().lock();
            assertThatThrownBy(() -> console.session().unlock(credentials("anna", PASSWORD, "000000")))
                    .hasMessageStartingWith("The password or the code is wrong, or the code was used before. It is ");
            assertThatThrownBy(() -> console.session().unlock(credentials("anna", "not the password", code())))
                    .hasMessageStartingWith("The password or the code is wrong, or the code was used before. It is ");
        }
    }

    @Test
    void codeIsTakenOnceEvenAfterARestart() throws Exception {
        String code = code();
        signIn("anna", PASSWORD, code).close();

        assertThat(refusal("anna", PASSWORD, code).reason()).isEqualTo(Reason.WRONG);
        clock.advance(Duration.ofSeconds(30));
        signIn("anna", PASSWORD, code()).close();
    }

    @Test
    void theCodeThatConfirmedNewFactorsIsTaken() throws Exception {
        try (Console console = signIn("anna", PASSWORD, code());
                Enrolment next = console.operators().prepareFactors()) {
            clock.advance(Duration.ofSeconds(30));
            String confirming = Totp.code(next.totp(), clock.instant());
            try (Credentials old = credentials("anna", PASSWORD, code())) {
                console.operators().newFactors(old, next);
            }
            try (Credentials again = credentials("anna", PASSWORD, confirming)) {
                assertThatThrownBy(() -> console.session().unlock(again)).isInstanceOf(SignInRefusedException.class);
            }
            clock.advance(Duration.ofSeconds(30));
            try (Credentials later = credentials("anna", PASSWORD, Totp.code(next.totp(), clock.instant()))) {
                console.session().unlock(later);
            }
        }
    }

    @Test
    void whatIsTypedForANameIsNotKept() throws Exception {
        String typed = "Quixotic-Zebra-Lamp-77";
        assertThat(refusal(typed, PASSWORD, code()).reason()).isEqualTo(Reason.WRONG);

        for (Path file : files(options("desk").profile())) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(typed);
        }
        try (Console console = signIn("anna", PASSWORD, code())) {
            assertThat(console.audit().latest(100, Long.MAX_VALUE))
                    .extracting(AuditEntry::subject)
                    .contains("nobody's name")
                    .doesNotContain(typed);
        }
    }

    @Test
    void leavingIsInTheAudit() throws Exception {
        signIn("anna", PASSWORD, code()).close();
        clock.advance(Duration.ofSeconds(30));

        try (Console console = signIn("anna", PASSWORD, code())) {
            assertThat(console.audit().latest(3, Long.MAX_VALUE))
                    .extracting(AuditEntry::action)
                    .containsSubsequence("session.sign-in", "session.sign-out");
        }
    }

    @Test
    void oneTimeCodesAreTakenOnce() throws Exception {
        signIn("anna", PASSWORD, oneTimeCodes.get(0)).close();
        signIn("anna", PASSWORD, oneTimeCodes.get(1).toLowerCase(java.util.Locale.ROOT))
                .close();

        assertThat(refusal("anna", PASSWORD, oneTimeCodes.get(0)).reason()).isEqualTo(Reason.WRONG);
    }

    @Test
    void guessingIsSlowedAcrossRestartsButNotForEver() throws Exception {
        for (int failure = 0; failure < 2; failure++) {
            assertThat(refusal("anna", "wrong wrong wrong", code()).waitFor()).isZero();
        }
        assertThat(refusal("anna", "wrong wrong wrong", code()).waitFor()).isEqualTo(Duration.ofSeconds(5));
        assertThat(refusal("anna", PASSWORD, code()).reason()).isEqualTo(Reason.TOO_EARLY);
        for (int failure = 0; failure < 20; failure++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(refusal("anna", "wrong wrong wrong", code()).waitFor())
                    .isLessThanOrEqualTo(Duration.ofMinutes(15));
        }
        clock.advance(Duration.ofMinutes(15));

        try (Console console = signIn("anna", PASSWORD, code())) {
            assertThat(console.audit().latest(100, Long.MAX_VALUE).stream()
                            .filter(entry -> entry.action().equals("session.refuse"))
                            .map(AuditEntry::subject))
                    .hasSize(23)
                    .containsOnly("anna");
        }
    }

    @Test
    void namesThatAreNobodysWaitAsOthersDo() {
        for (int failure = 0; failure < 3; failure++) {
            assertThat(refusal("bert", PASSWORD, code()).reason()).isEqualTo(Reason.WRONG);
        }

        assertThat(refusal("Bert ", PASSWORD, code()).reason()).isEqualTo(Reason.TOO_EARLY);
        assertThat(refusal("carla", PASSWORD, code()).reason())
                .as("another name is not slowed down")
                .isEqualTo(Reason.WRONG);
    }

    @Test
    void copyOnAnotherMachineOpensForNobody() throws Exception {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(options("desk").profile())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(options("desk").profile().relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        ConsoleOptions thief = new ConsoleOptions(copy, folder.resolve("thief"), clock, List.of(), TestOperator.CHEAP);

        assertThatThrownBy(() -> Consoles.open(thief, credentials("anna", PASSWORD, code())))
                .isInstanceOfSatisfying(
                        SignInRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WORKSTATION));
    }

    @Test
    void damagedVaultIsMendedAndMissingDatabaseIsNotMadeAnew() throws Exception {
        Path profile = options("desk").profile();
        Files.write(profile.resolve("vault.json"), new byte[100]);
        signIn("anna", PASSWORD, code()).close();
        Files.move(profile.resolve("watchfloor-1.mv.db"), profile.resolve("elsewhere"));

        clock.advance(Duration.ofSeconds(30));
        assertThatThrownBy(() -> signIn("anna", PASSWORD, code()))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("missing");
        assertThat(profile.resolve("watchfloor-1.mv.db")).doesNotExist();
    }

    @Test
    void twoConsolesNeverShareAProfile() throws Exception {
        Console console = signIn("anna", PASSWORD, code());

        clock.advance(Duration.ofSeconds(30));
        assertThatThrownBy(() -> signIn("anna", PASSWORD, code())).hasMessageContaining("in use");
        console.close();
    }

    @Test
    void weakPasswordsMakeNoProfile() {
        assertThatThrownBy(() -> Consoles.prepare(options("other"), "bert", "short".toCharArray()))
                .isInstanceOf(UnfitOperatorException.class);
        assertThatThrownBy(() -> Consoles.prepare(options("other"), "be rt", PASSWORD.toCharArray()))
                .isInstanceOf(UnfitOperatorException.class);
    }

    @Test
    void filesOfTheProfileHoldNoSecretInClear() throws IOException {
        List<String> secrets = List.of(PASSWORD, totp.base32(), new String(recoveryCode), oneTimeCodes.getFirst());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(file.toString()).noneMatch(content::contains);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private SignInRefusedException refusal(String name, String password, String code) {
        try {
            signIn(name, password, code).close();
        } catch (SignInRefusedException refused) {
            return refused;
        } catch (ProfileException failed) {
            throw new AssertionError(failed);
        }
        throw new AssertionError("let in");
    }
}

package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.DrillDesk.Pass;
import dev.watchfloor.app.operators.SignInRefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code strings} would show of the files of a profile and its workstation. */
class StringsTest {
    private static final String NEXT = "another four words, please";

    private final DrillDesk desk = new DrillDesk();
    private final List<String> secrets = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void noFileShowsASecretWhateverWasDone() throws Exception {
        ConsoleOptions options = desk.options(folder);
        desk.makeUnsealed(folder);
        showNothing();
        desk.seal(options);
        know(DrillDesk.PASSWORD, desk.pass(), new String(desk.recoveryCode()), desk.oneTimeCode(0));
        showNothing();
        Consoles.open(options, desk.credentials()).close();
        Pass wrong = new Pass("a password of somebody else", desk.pass().totp());
        secrets.add(wrong.password());
        assertThatThrownBy(() -> Consoles.open(options, desk.credentials(DrillDesk.NAME, wrong)))
                .isInstanceOf(SignInRefusedException.class);
        showNothing();
        Consoles.rotateKey(options, desk.credentials(), done -> {});
        showNothing();
        try (Recovering recovering =
                Consoles.recover(options, desk.recoveryCode(), DrillDesk.NAME, NEXT.toCharArray())) {
            Pass next = Pass.of(NEXT, recovering.enrolment());
            know(
                    NEXT,
                    next,
                    new String(recovering.code()),
                    recovering.enrolment().oneTimeCodes().getFirst());
            recovering.complete();
            desk.holdsAll(options, next);
        }
        showNothing();
    }

    private void know(String password, Pass pass, String recoveryCode, String oneTimeCode) {
        secrets.addAll(List.of(
                password,
                pass.totp().base32(),
                new String(pass.totp().bytes(), StandardCharsets.ISO_8859_1),
                recoveryCode,
                recoveryCode.replace("-", ""),
                oneTimeCode,
                oneTimeCode.replace("-", "")));
    }

    private void showNothing() throws Exception {
        secrets.add(DrillDesk.TOKEN);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : secrets) {
                    assertThat(forms(secret).stream().anyMatch(content::contains))
                            .as("%s shows %s", file, secret)
                            .isFalse();
                }
            }
        }
    }

    /** As bytes, one character for each. */
    private static List<String> forms(String secret) {
        List<String> forms = new ArrayList<>();
        for (Charset charset :
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = secret.getBytes(charset);
            forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        }
        return forms;
    }
}

package dev.watchfloor.app.operators.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPasswordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void findsEveryPasswordOfTheListAndNoOther(String lineEnd) throws Exception {
        int known = 1_000;
        BreachedPasswords list = list(String.join(lineEnd, lines(known)) + lineEnd);
        for (int number = 0; number < known; number++) {
            assertThat(list.seen(password(number))).as("password %d", number).isEqualTo(number + 1);
            assertThat(list.seen(password(number + known))).isZero();
        }
    }

    @Test
    void knowsTheHashesAsTheyArePublished() throws Exception {
        BreachedPasswords list = list("5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:52256179");
        assertThat(list.seen("password".toCharArray())).isEqualTo(52_256_179);
        assertThat(list.seen("Password".toCharArray())).isZero();
    }

    @Test
    void lastLineNeedsNoEndAndCaseDoesNotMatter() throws Exception {
        BreachedPasswords list = list(String.join("\n", lines(3)).toLowerCase(Locale.ROOT));
        for (int number = 0; number < 3; number++) {
            assertThat(list.seen(password(number))).isEqualTo(number + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "hello",
                "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8",
                "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:-1",
                "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:1:1",
                "8846F7EAEE8FB117AD06BDD830B7586C:3"
            })
    void saysWhenItIsNoSuchList(String content) throws IOException {
        refused(list(content));
    }

    @Test
    void saysWhenSomethingElseFollows() throws IOException, GeneralSecurityException {
        String first = lines(1).getFirst() + "\n";
        refused(list(first + "x".repeat(100_000)));
        refused(list(first + "\0".repeat(100_000)));
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertThatExceptionOfType(UnusableListException.class)
                .isThrownBy(() -> new BreachedPasswords(folder.resolve("none.txt")).seen("password".toCharArray()))
                .withMessage("There is no file " + folder.resolve("none.txt") + ".");
        assertThatExceptionOfType(UnusableListException.class)
                .isThrownBy(() -> new BreachedPasswords(folder).seen("password".toCharArray()))
                .withMessage("The file " + folder + " cannot be read.");
    }

    private void refused(BreachedPasswords list) {
        assertThatExceptionOfType(UnusableListException.class)
                .isThrownBy(() -> list.seen("password".toCharArray()))
                .withMessageEndingWith("each line must be a SHA-1, a colon and a count.")
                .withMessageNotContaining("5BAA");
    }

    private BreachedPasswords list(String content) throws IOException {
        return new BreachedPasswords(Files.writeString(folder.resolve("pwned.txt"), content));
    }

    private static List<String> lines(int count) throws GeneralSecurityException {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            byte[] bytes = String.valueOf(password(number)).getBytes(UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(bytes);
            lines.add(HexFormat.of().withUpperCase().formatHex(hash) + ":" + (number + 1));
        }
        return lines.stream().sorted().toList();
    }

    private static char[] password(int number) {
        return ("password" + number).toCharArray();
    }
}

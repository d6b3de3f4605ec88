package dev.watchfloor.app.operators;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordRulesTest {
    private static final String GOOD = "gravel-otter-92-lamp-quay";
    /** As sha1sum prints it. */
    private static final String SHA1 = "9D65D730C5A33B5A31C527BF7865049FD2978281";

    @TempDir
    Path folder;

    @Test
    void takesWhatIsInNoList() throws Exception {
        assertThatCode(() -> check(GOOD)).doesNotThrowAnyException();
        list("5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:3\n");
        assertThatCode(() -> check(GOOD)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsKnownFromBreakIns() throws Exception {
        list("0000000000000000000000000000000000000001:5\n" + SHA1 + ":1204\n");
        assertThatExceptionOfType(UnfitOperatorException.class)
                .isThrownBy(() -> check(GOOD))
                .withMessageContaining("known from break-ins, 1,204 times over");
    }

    @Test
    void refusesEverythingWhileTheListCannotBeUsed() throws Exception {
        list("not a list\n");
        assertThatExceptionOfType(UnfitOperatorException.class)
                .isThrownBy(() -> check(GOOD))
                .withMessageContaining("is not a list of breached passwords")
                .withMessageContaining("mended or taken away");
    }

    private void list(String text) throws Exception {
        Files.writeString(folder.resolve("list.txt"), text);
    }

    private void check(String password) throws UnfitOperatorException {
        PasswordRules.strongAndNotIn(folder.resolve("list.txt")).check("anna", password.toCharArray());
    }
}

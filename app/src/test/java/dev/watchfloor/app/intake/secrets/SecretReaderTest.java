package dev.watchfloor.app.intake.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReaderTest {
    private static final String VALUE = "s3cret-Zx81";

    @TempDir
    Path folder;

    private final SecretReader reader = new SecretReader(Map.of(
            "ADMIN_KEY", VALUE + "\n", "EMPTY", "", "BROKEN", VALUE + "\nX-Other: 1", "BELL", VALUE + "\u0007")::get);

    @Test
    void oneLineEndIsDroppedAndNoMore() throws Exception {
        for (String end : new String[] {"", "\n", "\r\n"}) {
            assertThat(read(written(VALUE + end))).isEqualTo(VALUE);
        }
        assertThat(read(written(" " + VALUE + " \n"))).isEqualTo(" " + VALUE + " ");
    }

    @Test
    void aKeyMayHaveSeveralLines() throws Exception {
        String pem = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";

        assertThat(read(written(pem + "\n"))).isEqualTo(pem);
        assertThat(read(written("{\n\"private_key\": \"x\"\n}\n"))).isEqualTo("{\n\"private_key\": \"x\"\n}");
    }

    @Test
    void aLinkIsFollowedBecauseMountedSecretsAreLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), written(VALUE));

        assertThat(read(link)).isEqualTo(VALUE);
    }

    @Test
    void theLongestSecretIsReadWhole() throws Exception {
        String longest = "x".repeat(64 << 10);

        assertThat(read(written(longest))).hasSize(64 << 10);
        refused(written(longest + "x"), "larger than 64 KB");
    }

    static Stream<Map.Entry<byte[], String>> unusable() {
        return Stream.of(
                Map.entry(new byte[0], "is empty"),
                Map.entry("\n".getBytes(StandardCharsets.UTF_8), "is empty"),
                Map.entry("  \n".getBytes(StandardCharsets.UTF_8), "is empty"),
                Map.entry(new byte[1 << 20], "larger than 64 KB"),
                Map.entry((VALUE + "\u0000").getBytes(StandardCharsets.UTF_8), "control characters"),
                Map.entry((VALUE + "\n" + VALUE).getBytes(StandardCharsets.UTF_8), "several lines"),
                Map.entry((VALUE + "\n\n").getBytes(StandardCharsets.UTF_8), "several lines"),
                Map.entry((VALUE + "\r" + VALUE).getBytes(StandardCharsets.UTF_8), "several lines"),
                Map.entry(("\uFEFF" + VALUE).getBytes(StandardCharsets.UTF_8), "byte order mark"),
                Map.entry(new byte[] {'a', (byte) 0xff}, "no text in UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void whatIsNoSecretIsToldInWords(Map.Entry<byte[], String> content) throws Exception {
        refused(Files.write(folder.resolve("secret"), content.getKey()), content.getValue());
    }

    @Test
    void aPlaceThatIsNoFileIsToldInWords() throws Exception {
        refused(folder, "no regular file");
        refused(folder.resolve("missing"), "no such file");
        refused(folder.resolve("missing/below"), "no such file");
        refused(Path.of("relative/secret"), "not absolute");
        refused("\u0000", "no path on this system");
        if (Files.exists(Path.of("/dev/zero"))) {
            refused(Path.of("/dev/zero"), "no regular file");
        }
    }

    @Test
    void aFileThatMayNotBeReadIsToldInWords() throws Exception {
        assumePosix();
        assertThat(SecretFile.sentence(new AccessDeniedException("secret"))).contains("may not read it", "Let it read");
        assertThat(SecretFile.sentence(new FileSystemException("secret", null, "Too many levels of links")))
                .contains("(Too many levels of links)");
        assertThat(SecretFile.sentence(new IOException())).contains("failed");

        Path closed = written(VALUE);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed)).as("not the superuser").isFalse();
        refused(closed, "may not read it");
    }

    @Test
    void aFileThatOthersMayUseIsRemarkedOn() throws Exception {
        assumePosix();
        Path file = written(VALUE);
        for (String mode : new String[] {"rw----r--", "rw-r-----", "rw--w----", "rw-----w-"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            assertThat(SecretReader.remark(file(file)).orElseThrow())
                    .as(mode)
                    .contains(file.toString(), "chmod 600")
                    .doesNotContain(VALUE);
        }
        for (String mode : new String[] {"rw-------", "r--------"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            assertThat(SecretReader.remark(file(file))).as(mode).isEmpty();
        }
        assertThat(SecretReader.remark(file(folder.resolve("missing")))).isEmpty();
        assertThat(SecretReader.remark(new SecretReference.InVariable("ADMIN_KEY")))
                .isEmpty();
    }

    @Test
    void aVariableIsReadByTheSameRules() throws Exception {
        assertThat(variable("ADMIN_KEY")).isEqualTo(VALUE);
        assertThatThrownBy(() -> variable("UNSET"))
                .hasMessageContaining("environment variable UNSET: it is not set. Set");
        assertThatThrownBy(() -> variable("EMPTY")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> variable("BROKEN"))
                .hasMessageContaining("several lines")
                .hasMessageNotContaining(VALUE);
        assertThatThrownBy(() -> variable("BELL"))
                .hasMessageContaining("control characters")
                .hasMessageNotContaining(VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "1A", "A=B", "A-B", "ÄB", "A\u0000"})
    void whatIsNoNameOfAVariableIsToldInWords(String name) {
        assertThatThrownBy(() -> variable(name)).hasMessageContaining("letters, digits and underscores");
    }

    private String read(Path file) throws ConnectorException {
        return reader.read("Admin key", file(file)).reveal();
    }

    private String variable(String name) throws ConnectorException {
        return reader.read("Admin key", new SecretReference.InVariable(name)).reveal();
    }

    private void refused(Path file, String words) {
        refused(file.toString(), words);
    }

    private void refused(String path, String words) {
        Throwable failure = catchThrowable(() -> reader.read("Admin key", new SecretReference.InFile(path)));

        assertThat(failure).isInstanceOf(ConnectorException.class);
        ConnectorException known = (ConnectorException) failure;
        assertThat(known.category()).isEqualTo(Category.MISCONFIGURED);
        assertThat(known.sentence())
                .startsWith("Admin key cannot be read from file " + path + ": ")
                .contains(words)
                .endsWith(".")
                .doesNotContain(VALUE);
    }

    private Path written(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content);
    }

    private static SecretReference file(Path file) {
        return new SecretReference.InFile(file.toString());
    }

    private static void assumePosix() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    }
}

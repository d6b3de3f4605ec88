package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that stay where they are, on the command line. */
final class ConnectorSecretsTest {
    private static final String SECRET = "s3cr3t-Kx7-91";
    private static final String UNSET = "WATCHFLOOR_TEST_THAT_NOBODY_SETS";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDesk desk;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
        file = Files.writeString(folder.resolve("admin.key"), SECRET + "\n");
        if (isPosix()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void aFileIsNamedListedAndReplaced() throws Exception {
        assertThat(add("--secret-file", "admin-key=" + file)).as(err.toString()).isZero();
        assertThat(run("connectors", "list")).isZero();
        assertThat(out.toString()).contains("admin-key=file " + file);
        assertThat(list().at("/0/references/admin-key/file").asText()).isEqualTo(file.toString());
        assertThat(run("connectors", "check", "gw")).isEqualTo(1);
        assertThat(out.toString()).contains("Read from file " + file);

        Path other = Files.copy(file, folder.resolve("other.key"));
        assertThat(edit("--secret-file", "admin-key=" + other, "--set", "quiet-after=10m"))
                .as(err.toString())
                .isZero();
        assertThat(list().at("/0/references/admin-key/file").asText()).isEqualTo(other.toString());
        assertThat(list().at("/0/settings/admin-url").asText()).isEqualTo("http://127.0.0.1:1");
        assertThat(list().at("/0/settings/quiet-after").asText()).isEqualTo("10m");

        assertThat(edit("--secret", "admin-key=@" + file, "--unset", "quiet-after"))
                .isZero();
        assertThat(list().at("/0/references").isEmpty()).isTrue();
        // What is usual for the product counts again.
        assertThat(list().at("/0/settings/quiet-after").asText()).isNotEqualTo("10m");
        assertThat(out + err.toString()).doesNotContain(SECRET);
    }

    @Test
    void aDryRunOfAnEditKeepsNothing() throws Exception {
        assertThat(add("--secret", "admin-key=@" + file)).isZero();

        assertThat(edit("--secret-file", "admin-key=" + file, "--dry-run")).isEqualTo(1);

        assertThat(out.toString()).contains("Read from file " + file);
        assertThat(list().at("/0/references").isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeReadIsToldInASentence() throws Exception {
        Path large = Files.write(folder.resolve("large"), new byte[1 << 20]);
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path lines = Files.writeString(folder.resolve("lines"), SECRET + "\n" + SECRET + "\n");
        refused("no such file", "--secret-file", "admin-key=" + folder.resolve("missing"));
        refused("no regular file", "--secret-file", "admin-key=" + folder);
        refused("not absolute", "--secret-file", "admin-key=admin.key");
        refused("larger than 64 KB", "--secret-file", "admin-key=" + large);
        refused("is empty", "--secret-file", "admin-key=" + empty);
        refused("several lines", "--secret-file", "admin-key=" + lines);
        refused("it is not set", "--secret-env", "admin-key=" + UNSET);
        refused("one place", "--secret-env", "admin-key=" + UNSET, "--secret-file", "admin-key=" + file);
        refused("given twice", "--secret", "admin-key=@" + file, "--secret-file", "admin-key=" + file);
        refused("no secret \"other\"", "--secret-file", "other=" + file);
        // Somebody takes the option for one that holds the secret: it is not repeated.
        refused("not the secret", "--secret-env", "admin-key=" + SECRET);
        assertThat(out + err.toString()).doesNotContain(SECRET);
        assertThat(list().isEmpty()).isTrue();
    }

    @Test
    void aFileThatOthersMayReadIsWarnedOf() throws Exception {
        assumeThat(isPosix()).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(add("--secret-file", "admin-key=" + file)).isZero();

        run("connectors", "check", "gw");

        assertThat(out.toString()).contains("warning", "Others may use the secret in " + file, "chmod 600");
    }

    @Test
    void onlyWhatIsThereIsEdited() throws Exception {
        assertThat(edit("--set", "admin-url=http://127.0.0.1:2")).isEqualTo(1);
        assertThat(err.toString()).contains("no connector named \"gw\"");
        assertThat(add("--secret-file", "admin-key=" + file)).isZero();
        assertThat(edit("--unset", "admin-key")).isEqualTo(1);
        assertThat(err.toString()).contains("A secret can only be replaced.");
        assertThat(edit("--unset", "admin-url")).isEqualTo(1);
        assertThat(edit("--unset", "admin-url", "--set", "admin-url=http://127.0.0.1:2"))
                .isEqualTo(1);
        assertThat(list().at("/0/settings/admin-url").asText()).isEqualTo("http://127.0.0.1:1");
    }

    private void refused(String words, String... options) {
        err.getBuffer().setLength(0);
        // What is written is looked at before anybody signs in; what lies in the file is, after.
        assertThat(add(options)).isIn(1, 2);
        assertThat(err.toString().lines()).last().asString().contains(words);
    }

    private int add(String... options) {
        return run(
                options,
                "connectors",
                "add",
                "--type",
                "apisix",
                "--name",
                "gw",
                "--set",
                "admin-url=http://127.0.0.1:1");
    }

    private int edit(String... options) {
        return run(options, "connectors", "edit", "gw");
    }

    private JsonNode list() throws IOException {
        StringWriter json = new StringWriter();
        desk.run(new PrintWriter(json, true), new PrintWriter(err, true), List.of("connectors", "list", "--json"));
        return new JsonMapper().readTree(json.toString());
    }

    private int run(String... line) {
        return run(new String[0], line);
    }

    private int run(String[] options, String... line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of(options));
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}

package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that are kept outside the profile, in the life of a connector. */
class ReferencedSecretsTest {
    private static final String FIRST = "first-s3cret-7171";
    private static final String SECOND = "second-s3cret-8282";

    @TempDir
    Path profile;

    @TempDir
    Path outside;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final TestFactory factory = new TestFactory("test", context -> {
        seen.add(context.secret("token").map(Secret::reveal).orElse("none"));
        return new TestFactory.FeedConnector(new Quiet());
    });
    private Path file;

    @BeforeEach
    void writeTheSecret() throws IOException {
        file = outside.resolve("token");
        write(FIRST + "\n");
    }

    @Test
    void theSecretReachesTheConnectorAndOnlyItsPlaceIsKept() throws Exception {
        try (IntakeRig rig = rig()) {
            rig.desk.add(inFile());
            assertThat(seen).containsOnly(FIRST);
            assertThat(rig.status("a").references()).containsEntry("token", reference());
            assertThat(rig.audited)
                    .anyMatch(line ->
                            line.contains("token read from file " + file) && line.contains("token from file " + file));
            assertThat(rig.audited + rig.desk.list().toString() + inFile()).doesNotContain(FIRST);
        }
        seen.clear();
        try (IntakeRig rig = rig()) {
            assertThat(seen).containsExactly(FIRST);
        }
        try (Stream<Path> files = Files.list(profile)) {
            for (Path kept : files.toList()) {
                assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).doesNotContain(FIRST);
            }
        }
    }

    @Test
    void aVariableIsReadFromTheConsolesEnvironment() throws Exception {
        try (IntakeRig rig = new IntakeRig(profile, Map.of("WF_TOKEN", FIRST), factory)) {
            rig.desk.add(inVariable("WF_TOKEN"));
            assertThat(seen).containsOnly(FIRST);
        }
        try (IntakeRig rig = rig()) {
            assertThat(rig.status("a").health().state()).isEqualTo(Health.State.DOWN);
            assertThat(rig.status("a").health().sentence())
                    .isEqualTo("Token cannot be read from environment variable WF_TOKEN: it is not set. Set it for the"
                            + " process that runs the console, and start the console again.");
        }
    }

    @Test
    void anotherSecretInTheFileIsTakenWithoutEditing() throws Exception {
        try (IntakeRig rig = rig()) {
            rig.desk.add(inFile());
            seen.clear();
            write(SECOND);
            await().until(() -> seen.contains(SECOND));
            await().until(() -> rig.status("a").health().state() == Health.State.HEALTHY);
            assertThat(seen).containsOnly(SECOND);
            assertThat(rig.audited).noneMatch(line -> line.startsWith("connector.update"));
        }
    }

    @Test
    void aCheckTakesAnotherSecretAtOnce() throws Exception {
        try (IntakeRig rig = rig()) {
            rig.desk.add(inFile());
            write(SECOND);

            List<SelfCheck> checks = rig.desk.check("a");

            assertThat(seen).contains(SECOND);
            assertThat(checks.getFirst()).isEqualTo(SelfCheck.passed("Token", "Read from file " + file + "."));
            assertThat(checks).extracting(SelfCheck::name).containsExactly("Token", "Reach");
        }
    }

    @Test
    void withoutItsSecretOnlyThatConnectorFailsUntilItIsThere() throws Exception {
        try (IntakeRig rig = rig()) {
            rig.desk.add(inFile());
            rig.desk.add(TestFactory.draft("b"));
        }
        Files.delete(file);
        seen.clear();
        try (IntakeRig rig = rig()) {
            assertThat(rig.status("a").health().state()).isEqualTo(Health.State.DOWN);
            assertThat(rig.status("a").health().sentence())
                    .isEqualTo(
                            "Token cannot be read from file " + file + ": there is no such file. Put it there, or edit"
                                    + " the connector and name another place.");
            assertThatThrownBy(() -> rig.desk.check("a")).hasMessageContaining("no such file");
            await().until(() -> rig.status("b").health().state() == Health.State.HEALTHY);
            assertThat(seen).containsOnly("none");
            write("");
            await().until(() -> rig.status("a").health().sentence().contains("is empty"));
            write(SECOND);
            await().until(() -> rig.status("a").health().state() == Health.State.HEALTHY);
            assertThat(seen).contains(SECOND);
        }
    }

    @Test
    void aConnectorThatRunsGoesOnWhileItsSecretIsAway() throws Exception {
        try (IntakeRig rig = rig()) {
            rig.desk.add(inFile());
            await().until(() -> rig.status("a").health().state() == Health.State.HEALTHY);
            seen.clear();
            Files.delete(file);
            await().until(() -> rig.status("a").health().state() == Health.State.DEGRADED);
            assertThat(rig.status("a").health().sentence())
                    .startsWith("Answers. Token cannot be read from file " + file)
                    .endsWith("goes on with what it read before, until it is started again.");
            write(FIRST);
            await().until(() -> rig.status("a").health().state() == Health.State.HEALTHY);
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void aFileThatOthersMayReadIsWarnedOfLoudly() throws Exception {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (IntakeRig rig = rig()) {
            assertThat(rig.desk.test(inFile()).checks().getFirst())
                    .satisfies(check -> assertThat(check.verdict()).isEqualTo(Verdict.WARNING))
                    .satisfies(check -> assertThat(check.sentence()).contains("mode 0644", "chmod 600"));
            rig.desk.add(inFile());
            await().until(() -> rig.status("a").health().state() == Health.State.DEGRADED);
            assertThat(rig.status("a").health().sentence()).contains("Answers. Others may use the secret in " + file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            await().until(() -> rig.status("a").health().state() == Health.State.HEALTHY);
        }
    }

    @Test
    void aReferenceAndAKeptSecretReplaceEachOtherAndStayWhenLeftOut() throws Exception {
        try (IntakeRig rig = rig()) {
            rig.desk.add(new ConnectorDraft("test", "a", Map.of(), Map.of("token", new Secret(SECOND))));
            rig.desk.update(inFile());
            assertThat(seen).endsWith(FIRST);
            rig.desk.update(new ConnectorDraft("test", "a", Map.of("place", "there"), Map.of()));
            assertThat(rig.status("a").references()).containsEntry("token", reference());
            assertThat(seen).endsWith(FIRST);
            rig.desk.update(new ConnectorDraft("test", "a", Map.of(), Map.of("token", new Secret(SECOND))));
            assertThat(rig.status("a").references()).isEmpty();
            assertThat(seen).endsWith(SECOND);
        }
        seen.clear();
        try (IntakeRig rig = rig()) {
            assertThat(seen).containsExactly(SECOND);
            assertThat(rig.status("a").references()).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsNotAdded() throws Exception {
        Files.delete(file);
        try (IntakeRig rig = rig()) {
            assertThatThrownBy(() -> rig.desk.add(inFile())).hasMessageContaining("no such file");
            assertThatThrownBy(() -> rig.desk.test(inFile())).hasMessageContaining("no such file");
            assertThatThrownBy(() -> rig.desk.add(inVariable("WF_TOKEN"))).hasMessageContaining("it is not set");
            assertThatThrownBy(
                            () -> rig.desk.add(draft(Map.of("token", new Secret(FIRST)), Map.of("token", reference()))))
                    .hasMessageContaining("given twice");
            assertThatThrownBy(() -> rig.desk.add(draft(Map.of(), Map.of("place", reference()))))
                    .hasMessageContaining("no secret \"place\"");
            assertThatThrownBy(() -> rig.desk.add(draft(
                            Map.of(), Map.of("token", new SecretReference.InFile("/" + "x".repeat(4_096))))))
                    .hasMessageContaining("longer than 4096");
            assertThat(rig.desk.list()).isEmpty();
        }
    }

    private IntakeRig rig() throws Exception {
        return new IntakeRig(profile, factory);
    }

    private ConnectorDraft inFile() {
        return draft(Map.of(), Map.of("token", reference()));
    }

    private static ConnectorDraft inVariable(String name) {
        return draft(Map.of(), Map.of("token", new SecretReference.InVariable(name)));
    }

    private static ConnectorDraft draft(Map<String, Secret> secrets, Map<String, SecretReference> references) {
        return new ConnectorDraft("test", "a", Map.of(), secrets, references);
    }

    private SecretReference reference() {
        return new SecretReference.InFile(file.toString());
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static final class Quiet implements PullFeed {
        @Override
        public Page fetch(Cursor cursor, int limit) {
            return Page.empty(cursor);
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(1);
        }
    }
}

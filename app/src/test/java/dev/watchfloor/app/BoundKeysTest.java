package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.keystore.FakeKeystore;
import dev.watchfloor.app.keystore.Keystore;
import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile whose workstation needs its keystore. */
class BoundKeysTest {
    private static final String NEXT = "another four words, please";

    private final DrillDesk desk = new DrillDesk();
    private final FakeKeystore keystore = new FakeKeystore();

    @TempDir
    Path folder;

    private ConsoleOptions options = ConsoleOptions.of(Path.of(""), Path.of(""));

    @BeforeEach
    void makeProfile() throws Exception {
        options = desk.options(folder).keeping(keystore);
        desk.makeUnsealed(folder);
        desk.seal(options);
    }

    @Test
    void bindingIsAuditedAndTheProfileOpensWithTheKeystoreAlone() throws Exception {
        bind();
        assertThat(Consoles.keysPlace(options)).isEqualTo(KeysPlace.KEYSTORE);

        try (Console console = Consoles.open(options, desk.credentials())) {
            assertThat(console.audit().latest(20, Long.MAX_VALUE))
                    .filteredOn(entry -> entry.action().equals("workstation.bind"))
                    .extracting(AuditEntry::outcome)
                    .containsExactly("DONE", "STARTED");
            assertThat(console.auditProof().verify(true).bad()).isEmpty();
            assertThatThrownBy(() -> console.workstations().bindKeys("again"))
                    .isInstanceOf(UnfitOperatorException.class)
                    .hasMessageContaining("already");
        }
        assertThatThrownBy(() -> Consoles.open(options.keeping(Keystore.NONE), desk.credentials()))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("keystore")
                .hasMessageContaining("Nothing was changed");

        try (Console console = Consoles.open(options, desk.credentials())) {
            console.workstations().unbindKeys("headless");
        }
        Consoles.open(options.keeping(Keystore.NONE), desk.credentials()).close();
        assertThat(Consoles.keysPlace(options)).isEqualTo(KeysPlace.FILE);
        assertThat(keystore.kept()).isEmpty();
    }

    @Test
    void failureIsAuditedAndSaid() throws Exception {
        keystore.breakDown(true);
        try (Console console = Consoles.open(options, desk.credentials())) {
            assertThatThrownBy(() -> console.workstations().bindKeys("theft"))
                    .isInstanceOf(UnfitOperatorException.class)
                    .hasMessage("The keystore is out of order.");
            assertThatThrownBy(() -> console.workstations().unbindKeys("theft"))
                    .isInstanceOf(UnfitOperatorException.class)
                    .hasMessageContaining("not bound");
            assertThat(console.audit().latest(1, Long.MAX_VALUE).getFirst().outcome())
                    .isEqualTo("FAILED");
        }
        Consoles.open(options.keeping(Keystore.NONE), desk.credentials()).close();
    }

    @Test
    void bindingTakesAFreshSecondFactor() throws Exception {
        try (Console console = Consoles.open(options, desk.credentials())) {
            desk.clock.advance(Duration.ofMinutes(6));
            assertThatThrownBy(() -> console.workstations().bindKeys("theft")).isInstanceOf(NotAllowedException.class);
        }
        assertThat(keystore.kept()).isEmpty();
    }

    @Test
    void lostEntryIsGotOverWithThePrintedCode() throws Exception {
        bind();
        keystore.kept().clear();
        assertThatThrownBy(() -> Consoles.open(options, desk.credentials())).isInstanceOf(ProfileException.class);
        assertThatThrownBy(() -> Consoles.recover(options, desk.recoveryCode(), DrillDesk.NAME, NEXT.toCharArray()))
                .isInstanceOf(ProfileException.class);

        Files.move(options.workstation().resolve("workstation.key"), folder.resolve("away"));
        try (Recovering recovering =
                Consoles.recover(options, desk.recoveryCode(), DrillDesk.NAME, NEXT.toCharArray())) {
            DrillDesk.Pass pass = DrillDesk.Pass.of(NEXT, recovering.enrolment());
            recovering.complete();
            Consoles.open(options, desk.credentials(DrillDesk.NAME, pass)).close();
        }
    }

    private void bind() throws Exception {
        try (Console console = Consoles.open(options, desk.credentials())) {
            console.workstations().bindKeys("theft");
        }
    }
}

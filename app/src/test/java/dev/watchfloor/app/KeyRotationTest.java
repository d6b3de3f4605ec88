package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.DrillDesk.Pass;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.StoreKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    private final DrillDesk desk = new DrillDesk();

    @TempDir
    Path folder;

    private ConsoleOptions options = ConsoleOptions.of(Path.of(""), Path.of(""));

    @BeforeEach
    void makeProfile() throws Exception {
        options = desk.options(folder);
        desk.makeUnsealed(folder);
        desk.seal(options);
    }

    @Test
    void everythingIsThereAfterwardsAndEveryWayInStays() throws Exception {
        Consoles.rotateKey(options, desk.credentials(), done -> {});
        Consoles.rotateKey(options, desk.credentials(), done -> {});

        desk.holdsAll(options, desk.pass());
        assertThat(DrillDesk.files(options.profile())).contains("watchfloor-3.mv.db");
        Credentials onPaper = new Credentials(
                DrillDesk.NAME, DrillDesk.PASSWORD.toCharArray(), new SecondFactor.Code(desk.oneTimeCode(0)));
        try (Console console = Consoles.open(options, onPaper)) {
            assertThat(console.audit().latest(1_000, Long.MAX_VALUE).stream()
                            .filter(entry -> entry.action().equals("vault.rotate")))
                    .hasSize(2)
                    .extracting(AuditEntry::actor)
                    .containsOnly(DrillDesk.NAME);
        }
        Pass next;
        try (Recovering recovering =
                Consoles.recover(options, desk.recoveryCode(), DrillDesk.NAME, DrillDesk.PASSWORD.toCharArray())) {
            next = Pass.of(DrillDesk.PASSWORD, recovering.enrolment());
            recovering.complete();
        }
        desk.holdsAll(options, next);
    }

    @Test
    void oldVaultWithAllItsKeysOpensNothingOfTheNewFile() throws Exception {
        Path old = folder.resolve("old");
        DrillDesk.copy(options.profile(), old.resolve("profile"));
        DrillDesk.copy(options.workstation(), old.resolve("workstation"));
        Consoles.rotateKey(options, desk.credentials(), done -> {});
        ConsoleOptions thief = desk.options(old);
        Files.copy(
                options.profile().resolve("watchfloor-2.mv.db"), thief.profile().resolve("watchfloor-2.mv.db"));

        SignIn.Entered entered = new SignIn(
                        thief.profile(), ProfileDoor.workstation(thief), TestOperator.CHEAP, desk.clock)
                .enter(desk.credentials());
        assertThatThrownBy(
                        () -> Database.open(thief.profile(), desk.clock, "watchfloor-2", StoreKeys.of(entered.key())))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("cannot be opened with this key");
        Files.delete(thief.profile().resolve("watchfloor-1.mv.db"));
        Files.move(
                thief.profile().resolve("watchfloor-2.mv.db"), thief.profile().resolve("watchfloor-1.mv.db"));
        assertThatThrownBy(() -> Consoles.open(thief, desk.credentials())).isInstanceOf(ProfileException.class);
    }

    @Test
    void onlyAnAdministratorMayAndNothingIsWrittenOtherwise() throws Exception {
        String password = "another four words, please";
        Pass bert;
        try (Console console = Consoles.open(options, desk.credentials())) {
            bert = Pass.of(
                    password,
                    TestOperator.add(
                            console.operators(),
                            "bert",
                            Set.of(Role.RESPONDER, Role.APPROVER),
                            password.toCharArray()));
        }

        assertThatThrownBy(() -> Consoles.rotateKey(options, desk.credentials("bert", bert), done -> {}))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("administrator");

        assertThat(DrillDesk.files(options.profile()))
                .contains("watchfloor-1.mv.db")
                .doesNotContain("watchfloor-2.mv.db");
        desk.holdsAll(options, desk.pass());
    }

    @Test
    void failingToWriteTheCopyLeavesTheOld() throws Exception {
        Path inTheWay = options.profile().resolve("watchfloor-2.mv.db").resolve("something");
        Files.createDirectories(inTheWay);

        assertThatThrownBy(() -> Consoles.rotateKey(options, desk.credentials(), done -> {}))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("stays as it was");

        Files.delete(inTheWay);
        desk.holdsAll(options, desk.pass());
    }

    @Test
    void cancellingLeavesTheOldAndNoCopyBehind() throws Exception {
        assertThatThrownBy(() -> Consoles.rotateKey(options, desk.credentials(), done -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(DrillDesk.files(options.profile()))
                .contains("watchfloor-1.mv.db")
                .doesNotContain("watchfloor-2.mv.db");
        desk.holdsAll(options, desk.pass());
    }

    @Test
    void failingToWriteTheVaultLeavesTheOldAndNoCopyBehind() throws Exception {
        Files.createDirectories(options.profile().resolve("vault.json.new").resolve("something"));

        assertThatThrownBy(() -> Consoles.rotateKey(options, desk.credentials(), done -> {}))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("the old key stays");

        assertThat(DrillDesk.files(options.profile()))
                .contains("watchfloor-1.mv.db")
                .doesNotContain("watchfloor-2.mv.db");
        desk.holdsAll(options, desk.pass());
    }

    @Test
    void failingToWriteTheSecondCopyOfTheVaultUndoesNothing() throws Exception {
        Path inTheWay = options.profile().resolve("vault.copy.json.new").resolve("something");
        Files.createDirectories(inTheWay);

        Consoles.rotateKey(options, desk.credentials(), done -> {});

        desk.holdsAll(options, desk.pass());
        Files.delete(inTheWay);
        desk.holdsAll(options, desk.pass());
        assertThat(Files.readAllBytes(options.profile().resolve("vault.copy.json")))
                .isEqualTo(Files.readAllBytes(options.profile().resolve("vault.json")));
    }
}

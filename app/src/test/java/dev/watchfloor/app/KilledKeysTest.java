package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.DrillDesk.Pass;
import dev.watchfloor.app.fakes.WatchedFiles;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.WorkstationPapers;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.SoftwareKey;
import dev.watchfloor.app.roles.Role;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever is done to the keys of a profile, and wherever the process is killed at it: somebody gets in, to everything. */
@Execution(ExecutionMode.CONCURRENT)
class KilledKeysTest {
    private static final String NEXT = "another four words, please";

    private final DrillDesk desk = new DrillDesk();

    @TempDir
    Path folder;

    private Path live = Path.of("");
    private Snapshots snapshots = new Snapshots(live, live);
    private ConsoleOptions watched = ConsoleOptions.of(live, live);

    @BeforeEach
    void makeProfile() throws Exception {
        live = folder.resolve("live");
        snapshots = new Snapshots(live, folder.resolve("copies"));
        watched = desk.options(WatchedFiles.in(live, snapshots::take));
        desk.makeUnsealed(live);
    }

    @Test
    void firstRunOverAnOlderProfileLeavesThatOrTheSealedOne() throws Exception {
        Pass made;
        snapshots.begin();
        try (NewProfile profile = Consoles.prepare(watched, DrillDesk.NAME, DrillDesk.PASSWORD.toCharArray())) {
            made = Pass.of(DrillDesk.PASSWORD, profile.enrolment());
            profile.create(done -> snapshots.take()).close();
        }
        snapshots.end();

        int sealed = 0;
        for (Path copy : snapshots.taken()) {
            ConsoleOptions options = desk.options(copy);
            if (Consoles.kind(options.profile()) == ProfileKind.SEALED) {
                sealed++;
                desk.holdsAll(options, made);
            } else {
                desk.seal(options);
                desk.holdsAll(options, desk.pass());
            }
        }
        assertThat(sealed).isBetween(2, snapshots.taken().size() - 2);
    }

    @Test
    void keyRotationLeavesTheOldOrTheNew() throws Exception {
        desk.seal(watched);
        snapshots.begin();
        Consoles.rotateKey(watched, desk.credentials(), done -> snapshots.take());
        snapshots.end();
        List<Path> copies = new ArrayList<>(snapshots.taken());
        copies.addAll(halfWritten(copies));

        for (Path copy : copies) {
            desk.holdsAll(desk.options(copy), desk.pass());
            recovers(copy);
        }
        assertThat(copies).hasSizeGreaterThan(10);
    }

    @Test
    void passwordIsTheOldOneOrTheNew() throws Exception {
        desk.seal(watched);
        try (Console console = Consoles.open(watched, desk.credentials())) {
            snapshots.begin();
            console.operators().changePassword(desk.credentials(), NEXT.toCharArray());
            snapshots.end();
        }

        turnsOnce(new Pass(NEXT, desk.pass().totp()));
    }

    @Test
    void factorsAreTheOldOnesOrTheNew() throws Exception {
        desk.seal(watched);
        Pass next;
        try (Console console = Consoles.open(watched, desk.credentials())) {
            Enrolment prepared = console.operators().prepareFactors();
            next = Pass.of(DrillDesk.PASSWORD, prepared);
            snapshots.begin();
            console.operators().newFactors(desk.credentials(), prepared);
            snapshots.end();
        }

        turnsOnce(next);
    }

    @Test
    void securityKeyIsEnrolledOrNotAndRemovedOrNot() throws Exception {
        desk.seal(watched);
        SoftwareKey device = new SoftwareKey();
        try (Console console = Consoles.open(watched, desk.credentials());
                HeldKey held = new HeldKey(device, SoftwareKey.PIN.toCharArray(), () -> {})) {
            snapshots.begin();
            console.operators().ownKeys().add(desk.credentials(), "blue", held);
            console.operators().ownKeys().remove(touched(device), "blue");
            snapshots.end();
        }

        List<Boolean> turns = new ArrayList<>();
        for (Path copy : snapshots.taken()) {
            ConsoleOptions options = desk.options(copy);
            desk.holdsAll(options, desk.pass());
            boolean opens = opens(options, touched(device));
            if (turns.isEmpty() || turns.getLast() != opens) {
                turns.add(opens);
            }
        }
        assertThat(turns).containsExactly(false, true, false);
    }

    private static Credentials touched(SoftwareKey device) {
        HeldKey held = new HeldKey(device, SoftwareKey.PIN.toCharArray(), () -> {});
        return new Credentials(DrillDesk.NAME, DrillDesk.PASSWORD.toCharArray(), new SecondFactor.Key(held));
    }

    @Test
    void resetIsWholeOrNot() throws Exception {
        desk.seal(watched);
        Pass next;
        try (Console console = Consoles.open(watched, desk.credentials())) {
            snapshots.begin();
            next = Pass.of(
                    NEXT,
                    TestOperator.reset(
                            console.operators(), console.session().operator().id(), NEXT.toCharArray(), "lost"));
            snapshots.end();
        }

        turnsOnce(next);
    }

    @Test
    void whoIsAddedIsInOrCanBeAddedAgain() throws Exception {
        desk.seal(watched);
        Pass bert;
        try (Console console = Consoles.open(watched, desk.credentials())) {
            snapshots.begin();
            bert = Pass.of(
                    NEXT, TestOperator.add(console.operators(), "Bert", Set.of(Role.ANALYST), NEXT.toCharArray()));
            snapshots.end();
        }

        for (Path copy : snapshots.taken()) {
            ConsoleOptions options = desk.options(copy);
            Pass works = bert;
            try (Console console = Consoles.open(options, desk.credentials())) {
                if (console.operators().list().size() == 1) {
                    try (Enrolment again =
                            TestOperator.add(console.operators(), "Bert", Set.of(Role.ANALYST), NEXT.toCharArray())) {
                        works = Pass.of(NEXT, again);
                    }
                }
            }
            Consoles.open(options, desk.credentials("Bert", works)).close();
            desk.holdsAll(options, desk.pass());
        }
    }

    @Test
    void whoIsRemovedStaysOrIsGone() throws Exception {
        desk.seal(watched);
        Pass bert;
        try (Console console = Consoles.open(watched, desk.credentials())) {
            bert = Pass.of(
                    NEXT, TestOperator.add(console.operators(), "Bert", Set.of(Role.ANALYST), NEXT.toCharArray()));
            Operator added = console.operators().list().stream()
                    .filter(operator -> operator.name().equals("Bert"))
                    .findFirst()
                    .orElseThrow();
            snapshots.begin();
            console.operators().remove(added.id(), "left");
            snapshots.end();
        }

        for (Path copy : snapshots.taken()) {
            ConsoleOptions options = desk.options(copy);
            desk.holdsAll(options, desk.pass());
            boolean isThere;
            try (Console console = Consoles.open(options, desk.credentials())) {
                isThere = console.operators().list().size() == 2;
            }
            assertThat(opens(options, "Bert", bert)).isEqualTo(isThere);
            assertThat(Files.readString(options.profile().resolve("vault.json")).contains("Bert"))
                    .isEqualTo(isThere);
        }
    }

    @Test
    void recoveryLeavesTheOldCodeOrLetsInWithTheNewPassword() throws Exception {
        desk.seal(watched);
        Pass next;
        char[] code;
        try (Recovering recovering =
                Consoles.recover(watched, desk.recoveryCode(), DrillDesk.NAME, NEXT.toCharArray())) {
            next = Pass.of(NEXT, recovering.enrolment());
            code = recovering.code().clone();
            snapshots.begin();
            recovering.complete();
            snapshots.end();
        }

        turnsOnce(next);
        for (Path copy : snapshots.taken()) {
            assertThat(saysRecovered(desk.options(copy), desk.pass()))
                    .as("audited too early")
                    .isFalse();
        }
        ConsoleOptions last = desk.options(snapshots.taken().getLast());
        assertThat(saysRecovered(last, next)).isTrue();
        Consoles.recover(last, code, DrillDesk.NAME, NEXT.toCharArray()).close();
    }

    @Test
    void confirmedWorkstationIsTrustedOrCanBeConfirmedAgain() throws Exception {
        desk.seal(watched);
        Path other = folder.resolve("other");
        DrillDesk.copy(live.resolve("profile"), other.resolve("profile"));
        ConsoleOptions there = desk.options(other);
        WorkstationPapers.Request request = Consoles.requestWorkstation(there);
        byte[] answer;
        try (Console console = Consoles.open(watched, desk.credentials())) {
            snapshots.begin();
            answer = console.workstations().confirm(console.workstations().readRequest(request.file()), "new desk");
            snapshots.end();
        }
        for (Path copy : snapshots.taken()) {
            try (Console console = Consoles.open(desk.options(copy), desk.credentials())) {
                byte[] again =
                        console.workstations().confirm(console.workstations().readRequest(request.file()), "again");
                assertThat(again).isNotEmpty();
            }
            desk.holdsAll(desk.options(copy), desk.pass());
        }

        Snapshots taking = new Snapshots(other, folder.resolve("accepting"));
        taking.begin();
        ConsoleOptions accepting = desk.options(WatchedFiles.in(other, taking::take));
        Consoles.acceptWorkstation(accepting, answer);
        Consoles.open(accepting, desk.credentials()).close();
        taking.end();

        desk.workstations.add(ProfileDoor.workstation(watched).publicKey());
        for (Path copy : taking.taken()) {
            ConsoleOptions options = desk.options(copy);
            Consoles.acceptWorkstation(options, answer);
            desk.holdsAll(options, desk.pass());
        }
    }

    /** Until some step the old way in opens everything, from then on the new one, and never both. */
    private void turnsOnce(Pass next) throws Exception {
        boolean isTurned = false;
        for (Path copy : snapshots.taken()) {
            ConsoleOptions options = desk.options(copy);
            boolean isOld = opens(options, DrillDesk.NAME, desk.pass());
            assertThat(isOld && isTurned).as("turned back at %s", copy).isFalse();
            isTurned = !isOld;
            desk.holdsAll(options, isOld ? desk.pass() : next);
        }
        assertThat(isTurned).isTrue();
    }

    /** Whether the audit says that recovering is done, where this still or already opens the profile. */
    private boolean saysRecovered(ConsoleOptions options, Pass pass) throws ProfileException {
        try (Console console = Consoles.open(options, desk.credentials(DrillDesk.NAME, pass))) {
            return console.audit().latest(200, Long.MAX_VALUE).stream()
                    .anyMatch(entry -> entry.action().equals("vault.recover")
                            && entry.outcome().equals("DONE"));
        } catch (SignInRefusedException refused) {
            return false;
        }
    }

    private boolean opens(ConsoleOptions options, String name, Pass pass) throws ProfileException {
        return opens(options, desk.credentials(name, pass));
    }

    private static boolean opens(ConsoleOptions options, Credentials credentials) throws ProfileException {
        try {
            Consoles.open(options, credentials).close();
            return true;
        } catch (SignInRefusedException refused) {
            return false;
        }
    }

    private void recovers(Path copy) throws Exception {
        Consoles.recover(desk.options(copy), desk.recoveryCode(), DrillDesk.NAME, NEXT.toCharArray())
                .close();
    }

    /** The same states with half of the newest database. */
    private List<Path> halfWritten(List<Path> copies) throws Exception {
        List<Path> halves = new ArrayList<>();
        for (Path copy : copies) {
            Path next = copy.resolve("profile").resolve("watchfloor-2.mv.db");
            if (Files.exists(next)
                    && Files.exists(next.resolveSibling("watchfloor-1.mv.db"))
                    && !Files.readString(next.resolveSibling("vault.json")).contains("watchfloor-2")) {
                Path half = folder.resolve("halves").resolve(copy.getFileName().toString());
                DrillDesk.copy(copy, half);
                try (FileChannel channel = FileChannel.open(
                        half.resolve("profile").resolve("watchfloor-2.mv.db"), StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
                halves.add(half);
            }
        }
        return halves;
    }
}

package dev.watchfloor.connectors.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.rigs.haproxy.HaproxyRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong on the way to the running proxy and to its file. */
class HaproxyFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(1_500);

    @TempDir
    Path folder;

    private HaproxyRig rig;
    private int keys;

    @BeforeEach
    void start() throws Exception {
        rig = HaproxyRig.start(folder, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void whereverTheConnectionBreaksTheTruthIsToldAndARepetitionFinishes() throws Exception {
        DenylistChange change = new DenylistChange(
                Set.of(network("203.0.113.6"), network("203.0.113.7")), Set.of(network("192.0.2.1")));
        HaproxyDenylist denylist = denylist(PATIENCE);
        for (int commands = 0; commands <= 3; commands++) {
            denylist.apply(new DenylistChange(change.remove(), change.add()), key());
            long before = rig.writes();
            rig.cutAfter(commands);

            if (commands == 0) {
                // The list could not be read: nothing was sent, and an empty list is not taken for the truth.
                assertThatThrownBy(() -> denylist.apply(change, key()))
                        .isInstanceOfSatisfying(
                                ConnectorException.class,
                                failure -> assertThat(failure.category()).isEqualTo(Category.UNREACHABLE));
                assertThat(rig.writes()).isEqualTo(before);
            } else {
                assertThat(denylist.apply(change, key())).isInstanceOf(ActionOutcome.Unknown.class);
                assertThat(rig.writes()).isEqualTo(before + commands - 1);
            }

            assertThat(denylist.apply(change, key())).isInstanceOf(ActionOutcome.Done.class);
            assertThat(denylist.read().entries())
                    .containsAll(change.add())
                    .doesNotContainAnyElementsOf(change.remove());
            assertThat(denylist.drift()).isEmpty();
        }
    }

    @Test
    void aListThatBreaksOffIsNotReadAsAShorterOne() throws Exception {
        HaproxyDenylist denylist = denylist(PATIENCE);
        denylist.apply(DenylistChange.adding(network("203.0.113.7")), key());
        rig.cutAfter(0);

        assertThatThrownBy(denylist::read)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.sentence()).contains("broke off"));
        assertThat(denylist.apply(DenylistChange.removing(network("203.0.113.7")), key()))
                .isInstanceOf(ActionOutcome.Done.class);
    }

    @Test
    void silenceAfterTheWriteIsUnknownAndTheNextLookTells() throws Exception {
        HaproxyDenylist denylist = denylist(LITTLE_PATIENCE);
        rig.silentAfter(2);

        ActionOutcome outcome = denylist.apply(
                new DenylistChange(Set.of(network("203.0.113.6"), network("203.0.113.7")), Set.of()), key());

        assertThat(outcome).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(outcome.sentence()).contains("Read the list again");
        assertThat(denylist.read().entries()).hasSize(1);
        assertThat(denylist.drift()).isPresent();
        // What the file holds comes with the next reload, whatever the running proxy took.
        rig.reload();
        assertThat(denylist.read().entries()).hasSize(2);
    }

    @Test
    void silenceBeforeTheWriteChangesNothing() throws Exception {
        HaproxyDenylist denylist = denylist(LITTLE_PATIENCE);
        rig.silentAfter(0);

        assertThatThrownBy(() -> denylist.apply(DenylistChange.adding(network("203.0.113.7")), key()))
                .isInstanceOf(ConnectorException.class);

        assertThat(denylist.read().entries()).isEmpty();
        assertThat(Files.readString(rig.aclFile())).doesNotContain("203.0.113.7");
    }

    @Test
    void aRefusalLeavesWhatOthersWroteIntoTheFileMeanwhile() throws Exception {
        HaproxyDenylist denylist = denylist(PATIENCE);
        denylist.apply(DenylistChange.adding(network("192.0.2.1")), key());
        rig.failOn("203.0.113.7");
        rig.beforeRefusing(() -> append("192.0.2.66"));

        ActionOutcome outcome =
                denylist.apply(new DenylistChange(Set.of(network("203.0.113.7")), Set.of(network("192.0.2.1"))), key());

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(Files.readAllLines(rig.aclFile()))
                .contains("192.0.2.66", "192.0.2.1")
                .doesNotContain("203.0.113.7");
    }

    @Test
    void aLineThatAnotherWriterAddsBeforeTheRenameIsKept() throws Exception {
        ListFile file = new ListFile(rig.aclFile(), ListKind.ACL);
        List<String> read = file.lines();
        append("192.0.2.66");

        assertThat(file.replace(read, List.of("203.0.113.7"))).isFalse();
        file.change(Set.of(network("203.0.113.7")), Set.of(), "");

        assertThat(file.networks()).containsExactlyInAnyOrder(network("192.0.2.66"), network("203.0.113.7"));
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .as("drafts")
                    .noneMatch(path -> path.getFileName().toString().startsWith(".denylist"));
        }
    }

    @Test
    void aSecondWriterAtTheRunningProxyLosesNothing() throws Exception {
        HaproxyDenylist denylist = denylist(PATIENCE);
        rig.ask("add acl " + rig.aclFile() + " 192.0.2.66");

        denylist.apply(DenylistChange.adding(network("203.0.113.7")), key());
        rig.ask("add acl " + rig.aclFile() + " 203.0.113.7");
        denylist.apply(DenylistChange.removing(network("203.0.113.7")), key());

        assertThat(denylist.read().entries()).containsExactly(network("192.0.2.66"));
    }

    @Test
    void whatAReloadForgotIsMissedAndCanBeWrittenAgain() throws Exception {
        HaproxyDenylist bare = new HaproxyDenylist(running(PATIENCE), Optional.empty());
        assertThat(bare.apply(DenylistChange.adding(network("203.0.113.7")), key()))
                .isInstanceOf(ActionOutcome.Done.class);

        rig.reload();

        assertThat(bare.read().entries()).isEmpty();
        assertThat(bare.apply(DenylistChange.adding(network("203.0.113.7")), key()))
                .isInstanceOf(ActionOutcome.Done.class);
        assertThat(bare.read().entries()).hasSize(1);
    }

    @Test
    void theRehearsalTellsWhatIsWrong() throws Exception {
        HaproxyDenylist wrong =
                new HaproxyDenylist(new RunningList(client(PATIENCE), ListKind.ACL, "/nowhere.acl"), Optional.empty());
        assertThat(wrong.rehearse(DenylistChange.adding(network("203.0.113.7"))))
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.FAILED)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("/nowhere.acl"));

        HaproxyDenylist bare = new HaproxyDenylist(running(PATIENCE), Optional.empty());
        assertThat(bare.rehearse(DenylistChange.adding(network("203.0.113.7"))))
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.WARNING)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("lost when HAProxy is reloaded"));

        assertThat(denylist(PATIENCE)
                        .rehearse(new DenylistChange(Set.of(network("203.0.113.7"), network("203.0.113.8")), Set.of())))
                .last()
                .satisfies(check -> assertThat(check.sentence()).isEqualTo("2 commands would be sent."));
    }

    private void append(String line) {
        try {
            Files.writeString(rig.aclFile(), line + "\n", StandardOpenOption.APPEND);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private HaproxyDenylist denylist(Duration patience) throws Exception {
        return new HaproxyDenylist(running(patience), Optional.of(new ListFile(rig.aclFile(), ListKind.ACL)));
    }

    private RunningList running(Duration patience) throws Exception {
        return new RunningList(client(patience), ListKind.ACL, rig.aclFile().toString());
    }

    private RuntimeClient client(Duration patience) throws Exception {
        return new RuntimeClient(RuntimeAddress.parse(rig.runtimeAddress()), patience);
    }

    private ActionKey key() {
        return new ActionKey("test:" + keys++);
    }

    private static IPAddress network(String text) {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }
}

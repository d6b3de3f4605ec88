package dev.watchfloor.connectors.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.haproxy.HaproxyRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The denylist contract against the rig, and what only the rig can be made to do. */
final class RigDenylistTest extends DenylistControlContract {
    @TempDir
    Path folder;

    private HaproxyRig rig;
    private HaproxyDenylist denylist;

    @BeforeEach
    void start() throws Exception {
        rig = HaproxyRig.start(folder, Clock.systemUTC());
        denylist = denylist(rig.runtimeAddress());
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Override
    protected DenylistControl control() {
        return denylist;
    }

    @Override
    protected DenylistControl controlAt(int port) throws Exception {
        return denylist("127.0.0.1:" + port);
    }

    @Override
    protected void addForeignEntry(String entry) {
        rig.ask("add acl " + rig.aclFile() + " " + entry);
    }

    @Override
    protected void removeForeignEntry(String entry) {
        rig.ask("del acl " + rig.aclFile() + " " + entry);
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(rig.writes());
    }

    @Override
    protected OptionalInt statusFor(String client) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), rig.proxyPort())) {
            socket.getOutputStream()
                    .write(("PROXY TCP4 " + client + " 192.0.2.1 40000 80\r\nGET / HTTP/1.1\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return OptionalInt.of(Integer.parseInt(answer.split(" ")[1]));
        }
    }

    @Test
    void entriesSurviveAReload() throws Exception {
        apply("203.0.113.0/24");

        rig.reload();

        assertThat(denylist.read().covers(Addresses.network("203.0.113.9"))).isTrue();
        assertThat(denylist.traits().survivesReload()).isTrue();
    }

    @Test
    void commentsAndLinesOfOthersStayInTheFile() throws Exception {
        Files.writeString(rig.aclFile(), "# ours, ask the network team\n192.0.2.66\n");
        rig.reload();

        apply("203.0.113.7");

        assertThat(rig.aclFile()).hasContent("# ours, ask the network team\n192.0.2.66\n203.0.113.7\n");
    }

    @Test
    void aChangeThatIsRefusedInPartIsTakenBackWhole() throws Exception {
        apply("198.51.100.0/24");
        String before = Files.readString(rig.aclFile());
        DenylistState listed = denylist.read();
        rig.failOn("203.0.113.7");

        ActionOutcome outcome = denylist.apply(
                new DenylistChange(
                        Set.of(Addresses.network("203.0.113.6"), Addresses.network("203.0.113.7")),
                        Set.of(Addresses.network("198.51.100.0/24"))),
                new ActionKey("in part"));

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).contains("Out of memory", "Nothing was changed");
        assertThat(rig.aclFile()).hasContent(before);
        assertThat(denylist.read()).isEqualTo(listed);
    }

    @Test
    void aChangeThatIsCutIsUnknownAndRepeatingItFinishesIt() throws Exception {
        DenylistChange change = new DenylistChange(
                Set.of(Addresses.network("203.0.113.6"), Addresses.network("203.0.113.7")), Set.of());
        rig.cutAfter(2);

        assertThat(denylist.apply(change, new ActionKey("cut"))).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(denylist.read().entries()).hasSize(1);
        assertThat(denylist.drift().orElseThrow()).contains("not refused by the running HAProxy");
        assertThat(denylist.apply(change, new ActionKey("cut"))).isInstanceOf(ActionOutcome.Done.class);

        assertThat(denylist.read().entries()).hasSize(2);
        assertThat(denylist.drift()).isEmpty();
    }

    @Test
    void allSpellingsAndDuplicatesOfANetworkAreRemoved() throws Exception {
        for (String spelling : List.of("203.0.113.0/24", "203.0.113.200/24", "203.0.113.200/24")) {
            addForeignEntry(spelling);
        }

        assertThat(denylist.apply(
                        DenylistChange.removing(Addresses.network("203.0.113.0/24")), new ActionKey("spellings")))
                .isInstanceOf(ActionOutcome.Done.class);

        assertThat(denylist.read().entries()).isEmpty();
        assertThat(statusFor("203.0.113.9")).hasValue(200);
    }

    @Test
    void aFileWithABlankAfterAnAddressIsNamedBecauseHaproxyWouldNotStart() throws Exception {
        Files.writeString(rig.aclFile(), "\n# remark\n192.0.2.66 \n");

        assertThat(denylist.obstacle().orElseThrow()).contains("Line 3", "will not start");
        assertThatThrownBy(rig::reload).hasMessageContaining("line 3");
    }

    @Test
    void withoutAFileAReloadAfterAWriteIsDrift() throws Exception {
        HaproxyDenylist bare = denylist(rig.runtimeAddress(), Optional.empty());
        bare.apply(DenylistChange.adding(Addresses.network("203.0.113.7")), new ActionKey("bare"));
        assertThat(bare.drift()).isEmpty();

        rig.reload();

        assertThat(bare.drift().orElseThrow()).contains("reloaded since the last change");
    }

    @Test
    void withoutAWritableFileItSaysThatEntriesAreLostAtAReload() throws Exception {
        HaproxyDenylist bare = denylist(rig.runtimeAddress(), Optional.empty());

        ActionOutcome outcome =
                bare.apply(DenylistChange.adding(Addresses.network("203.0.113.7")), new ActionKey("bare"));

        assertThat(outcome.sentence()).contains("lost at a reload");
        assertThat(bare.traits().survivesReload()).isFalse();
    }

    @Test
    void aDifferenceBetweenFileAndProcessIsDrift() throws Exception {
        assertThat(denylist.drift()).isEmpty();

        addForeignEntry("203.0.113.99");

        assertThat(denylist.drift().orElseThrow()).startsWith("1 of the refused entries is not in the list's file");
    }

    @Test
    void anUnknownAclIsImpossibleAndSaysWhatToSpell() throws Exception {
        HaproxyDenylist wrong = new HaproxyDenylist(
                new RunningList(client(rig.runtimeAddress()), ListKind.ACL, "/nowhere.acl"), Optional.empty());

        assertThat(wrong.read().availability()).isEqualTo(DenylistState.Availability.IMPOSSIBLE);
        assertThat(wrong.read().sentence()).contains("/nowhere.acl");
    }

    private ActionOutcome apply(String network) throws Exception {
        return denylist.apply(DenylistChange.adding(Addresses.network(network)), new ActionKey(network));
    }

    private HaproxyDenylist denylist(String address) throws Exception {
        return denylist(address, Optional.of(new ListFile(rig.aclFile(), ListKind.ACL)));
    }

    private HaproxyDenylist denylist(String address, Optional<ListFile> file) throws Exception {
        return new HaproxyDenylist(
                new RunningList(client(address), ListKind.ACL, rig.aclFile().toString()), file);
    }

    private static RuntimeClient client(String address) throws Exception {
        return new RuntimeClient(RuntimeAddress.parse(address), Duration.ofSeconds(8));
    }
}

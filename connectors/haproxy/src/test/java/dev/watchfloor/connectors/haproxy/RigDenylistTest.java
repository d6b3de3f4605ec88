package dev.watchfloor.connectors.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
    void aRefusedChangeLeavesTheFileAsItWas() throws Exception {
        rig.admin(false);
        String before = Files.readString(rig.aclFile());

        ActionOutcome outcome = apply("203.0.113.7");

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).contains("level admin");
        assertThat(rig.aclFile()).hasContent(before);
    }

    @Test
    void withoutAWritableFileItSaysThatEntriesAreLostAtAReload() throws Exception {
        HaproxyDenylist bare =
                new HaproxyDenylist(client(rig.runtimeAddress()), rig.aclFile().toString(), Optional.empty());

        ActionOutcome outcome =
                bare.apply(DenylistChange.adding(Addresses.network("203.0.113.7")), new ActionKey("bare"));

        assertThat(outcome.sentence()).contains("lost at a reload");
        assertThat(bare.traits().survivesReload()).isFalse();
    }

    @Test
    void aDifferenceBetweenFileAndProcessIsDrift() throws Exception {
        assertThat(denylist.drift()).isEmpty();

        addForeignEntry("203.0.113.99");

        assertThat(denylist.drift().orElseThrow()).contains("1 networks").contains("holds 0");
    }

    @Test
    void anUnknownAclIsImpossibleAndSaysWhatToSpell() throws Exception {
        HaproxyDenylist wrong = new HaproxyDenylist(client(rig.runtimeAddress()), "/nowhere.acl", Optional.empty());

        assertThat(wrong.read().availability()).isEqualTo(DenylistState.Availability.IMPOSSIBLE);
        assertThat(wrong.read().sentence()).contains("/nowhere.acl");
    }

    private ActionOutcome apply(String network) throws Exception {
        return denylist.apply(DenylistChange.adding(Addresses.network(network)), new ActionKey(network));
    }

    private HaproxyDenylist denylist(String address) throws Exception {
        return new HaproxyDenylist(client(address), rig.aclFile().toString(), Optional.of(new AclFile(rig.aclFile())));
    }

    private static RuntimeClient client(String address) throws Exception {
        return new RuntimeClient(RuntimeAddress.parse(address), Duration.ofSeconds(8));
    }
}

package dev.watchfloor.connectors.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import dev.watchfloor.connectors.testing.real.RealHaproxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The denylist contract for the map form, against a real HAProxy over TCP. */
final class RealMapTest extends DenylistControlContract {
    private Path folder;
    private RealHaproxy haproxy;
    private HaproxyDenylist denylist;

    @BeforeEach
    void start() throws Exception {
        // Not @TempDir: its path may be longer than a unix socket's may be.
        folder = Files.createTempDirectory("wf");
        haproxy = RealHaproxy.start(folder, 9);
        denylist = denylist(haproxy.tcpRuntime());
    }

    @AfterEach
    void stop() throws IOException {
        if (haproxy != null) {
            haproxy.close();
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
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
    protected void addForeignEntry(String entry) throws IOException {
        haproxy.ask("add map " + haproxy.mapFile() + " " + entry + " manual:INC-2");
    }

    @Override
    protected void removeForeignEntry(String entry) throws IOException {
        haproxy.ask("del map " + haproxy.mapFile() + " " + entry);
    }

    @Override
    protected OptionalInt statusFor(String client) throws IOException {
        return OptionalInt.of(haproxy.status(client, "/"));
    }

    @Test
    void anEntryNamesTheActThatPutItThereAlsoAfterAReload() throws Exception {
        denylist.apply(DenylistChange.adding(Addresses.network("203.0.113.0/24")), new ActionKey("plan 7; step 1"));

        haproxy.reload();

        assertThat(haproxy.ask("get map " + haproxy.mapFile() + " 203.0.113.9"))
                .contains("value=\"watchfloor:plan_7__step_1\"");
        assertThat(haproxy.status("203.0.113.9", "/")).isEqualTo(403);
    }

    private HaproxyDenylist denylist(String address) throws Exception {
        return new HaproxyDenylist(
                new RunningList(
                        new RuntimeClient(RuntimeAddress.parse(address), Duration.ofSeconds(8)),
                        ListKind.MAP,
                        haproxy.mapFile().toString()),
                Optional.of(new ListFile(haproxy.mapFile(), ListKind.MAP)));
    }
}

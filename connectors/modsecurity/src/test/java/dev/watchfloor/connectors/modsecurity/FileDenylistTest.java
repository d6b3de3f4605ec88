package dev.watchfloor.connectors.modsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.ListChange;
import dev.watchfloor.connectors.gateway.Step;
import dev.watchfloor.connectors.gateway.file.Command;
import dev.watchfloor.connectors.gateway.file.FileList;
import dev.watchfloor.connectors.gateway.file.ListFormat;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The denylist contract on a file, with commands that note that they ran. */
class FileDenylistTest extends DenylistControlContract {
    @TempDir
    Path folder;

    private Path list;
    private Path reloads;
    private DenylistControl control;

    @BeforeEach
    void start() throws Exception {
        list = Files.writeString(folder.resolve("denylist.txt"), "# kept by the web team\n192.0.2.66\n");
        reloads = Files.createFile(folder.resolve("reloads"));
        control = denylist(list, script("check", "exit 0"), script("reload", "echo reload >>" + reloads));
    }

    @Override
    protected DenylistControl control() {
        return control;
    }

    @Override
    protected DenylistControl controlAt(int port) throws Exception {
        Assumptions.assumeFalse(isListening(port), "a file does not hang");
        return denylist(folder.resolve("absent"), "/bin/true", "/bin/true");
    }

    @Override
    protected void addForeignEntry(String entry) throws IOException {
        Files.writeString(list, entry + "\n", StandardOpenOption.APPEND);
    }

    @Override
    protected void removeForeignEntry(String entry) throws IOException {
        Files.write(
                list,
                Files.readAllLines(list).stream()
                        .filter(line -> !line.equals(entry))
                        .toList());
    }

    @Override
    protected OptionalLong writes() throws IOException {
        return OptionalLong.of(Files.readAllLines(reloads).size());
    }

    @Test
    void remarksStayAndTheGatewayIsReloadedOnce() throws Exception {
        block("203.0.113.7");

        assertThat(list).hasContent("# kept by the web team\n192.0.2.66\n203.0.113.7\n");
        assertThat(reloads).hasContent("reload");
    }

    @Test
    void whatTheCheckRefusesIsPutBackAndNotLoaded() throws Exception {
        control = denylist(
                list,
                script("check", "grep -q 203.0.113 \"$0.list\" || exit 0; echo 'bad line 3' >&2; exit 1"),
                script("reload", "echo reload >>" + reloads));
        Files.createSymbolicLink(folder.resolve("check.list"), list);

        ActionOutcome outcome = block("203.0.113.7");

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).contains("bad line 3", "put back");
        assertThat(list).hasContent("# kept by the web team\n192.0.2.66\n");
        assertThat(reloads).isEmptyFile();
        assertThat(folder).isDirectoryNotContaining("glob:**.loaded");
    }

    @Test
    void aReloadThatFailsIsPutBack() throws Exception {
        control = denylist(list, "/bin/true", "/bin/false");

        ActionOutcome outcome = block("203.0.113.7");

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(list).hasContent("# kept by the web team\n192.0.2.66\n");
    }

    @Test
    void anEntryWrittenButNotLoadedIsNotInForceAndTheNextTryLoadsIt() throws Exception {
        // As after an end of the console between the two.
        Files.copy(list, folder.resolve(".denylist.txt.loaded"));
        addForeignEntry("203.0.113.7");
        assertThat(control.read().entries()).doesNotContain(Addresses.network("203.0.113.7"));

        ActionOutcome outcome = block("203.0.113.7");

        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(reloads).hasContent("reload");
        assertThat(list).hasContent("# kept by the web team\n192.0.2.66\n203.0.113.7\n");
        assertThat(control.read().entries()).contains(Addresses.network("203.0.113.7"));
    }

    @Test
    void aRaceTakesNoMarkAwayThatWasThereBefore() throws Exception {
        Path mark = Files.copy(list, folder.resolve(".denylist.txt.loaded"));
        FileList raced =
                new FileList(list, ListFormat.ADDRESSES, Optional.empty(), Command.of("/bin/true", "reload-command"));
        FileList.Lines held = raced.read();
        addForeignEntry("203.0.113.99");

        Step step = raced.write(held, new ListChange(Set.of(Addresses.network("203.0.113.7")), Set.of()));

        assertThat(step).isInstanceOf(Step.Raced.class);
        assertThat(mark).as("what is loaded is still that").hasContent("# kept by the web team\n192.0.2.66\n");
    }

    @Test
    void nothingOfACommandIsReadByAShell() throws Exception {
        Path trace = folder.resolve("trace");
        control = denylist(
                list, "/bin/true", "/bin/echo ok ; /usr/bin/touch " + trace + " $(/usr/bin/touch " + trace + ")");

        assertThat(block("203.0.113.7")).isInstanceOf(ActionOutcome.Done.class);

        assertThat(trace).doesNotExist();
    }

    @Test
    void aProgramThatEverybodyMayWriteIsNotStarted() throws Exception {
        String reload = script("reload", "echo reload >>" + reloads);
        Files.setPosixFilePermissions(Path.of(reload), PosixFilePermissions.fromString("rwxrwxrwx"));
        control = denylist(list, "/bin/true", reload);

        ActionOutcome outcome = block("203.0.113.7");

        assertThat(outcome.sentence()).contains("everybody on this machine may write it");
        assertThat(reloads).isEmptyFile();
    }

    @Test
    void directivesOfNginxAreReadAndWritten() throws Exception {
        Files.writeString(list, "deny 198.51.100.0/24; # scanner\nallow 10.0.0.0/8;\n");
        try (Connector connector = connector(Map.of(
                "denylist-file", list.toString(),
                "denylist-format", "nginx",
                "reload-command", "/bin/true"))) {
            DenylistControl nginx = connector.denylist().orElseThrow();
            assertThat(nginx.read().entries()).containsExactly(Addresses.network("198.51.100.0/24"));

            nginx.apply(DenylistChange.adding(Addresses.network("2001:db8::/32")), new ActionKey("k"));

            assertThat(list).hasContent("deny 198.51.100.0/24; # scanner\nallow 10.0.0.0/8;\ndeny 2001:db8::/32;\n");
            assertThat(connector.selfTest())
                    .filteredOn(check -> check.verdict() == SelfCheck.Verdict.WARNING)
                    .extracting(SelfCheck::sentence)
                    .singleElement()
                    .asString()
                    .contains("No check command");
        }
    }

    @Test
    void aCommandWithoutItsWholePathIsRefused() {
        assertThatThrownBy(() -> denylist(list, "nginx -t", "/bin/true"))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        refused -> assertThat(refused.sentence()).contains("whole path", "check-command"));
    }

    private ActionOutcome block(String address) throws Exception {
        return control.apply(DenylistChange.adding(Addresses.network(address)), new ActionKey("k"));
    }

    private String script(String name, String body) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private static DenylistControl denylist(Path list, String check, String reload) throws ConnectorException {
        return connector(Map.of("denylist-file", list.toString(), "check-command", check, "reload-command", reload))
                .denylist()
                .orElseThrow();
    }

    private static Connector connector(Map<String, String> settings) throws ConnectorException {
        ModSecurityFactory factory = new ModSecurityFactory();
        return factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext("waf", Clock.systemUTC(), key -> Optional.empty()));
    }

    private static boolean isListening(int port) {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    @Override
    protected List<String> secrets() {
        return List.of();
    }
}

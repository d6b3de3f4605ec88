package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.PlanFile;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigFaults.Moment;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.lab.ThrowAwayDesk;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real program is killed while a gateway answers it, in the middle of applying and of taking back a plan of three
 * acts; then it goes on. Every network is written once, whichever side of the write the kill fell on.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ActKillDrillTest {
    private static final List<String> NETWORKS = List.of("203.0.113.0/24", "198.51.100.7", "192.0.2.64/26");

    @TempDir
    Path folder;

    private ThrowAwayDesk desk;

    private ApisixRig gateway;
    private Path plan;

    @BeforeEach
    void begin() throws Exception {
        desk = ThrowAwayDesk.in(folder);
        gateway = ApisixRig.start(ApisixRig.Version.V3_18);
        plan = folder.resolve("plan.json");
        try (Console console = open()) {
            console.connectors()
                    .add(new ConnectorDraft(
                            "apisix",
                            "edge",
                            Map.of("admin-url", gateway.adminUrl().toString()),
                            Map.of("admin-key", new Secret(gateway.adminKey()))));
            List<ResponseRequest> blocks = new ArrayList<>();
            for (String network : NETWORKS) {
                IPAddress address = Addresses.network(network);
                blocks.add(new ResponseRequest.Block(address, null, Set.of("edge"), "drill"));
            }
            Plan three = console.response().plan("Three blocks", blocks);
            Files.write(plan, PlanFile.write(three));
        }
    }

    @AfterEach
    void end() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({"AFTER_WRITE, 1", "AFTER_WRITE, 2", "AFTER_WRITE, 3", "AFTER_READ, 4", "INSIDE_PATCH, 2"})
    void planThatWasCutOffGoesOnWhenAppliedAgain(Moment moment, int time) throws Exception {
        killAt(moment, time, "plan", "apply", plan.toString(), "--yes");

        assertThat(run("plan", "apply", plan.toString(), "--yes")).isZero();

        assertThat(refused()).containsExactlyInAnyOrderElementsOf(NETWORKS);
        assertThat(gateway.adminWrites()).as("one write for each network").isEqualTo(NETWORKS.size());
        assertThat(run("plan", "apply", plan.toString(), "--yes"))
                .as("it is over now")
                .isEqualTo(1);
        assertThat(gateway.adminWrites()).isEqualTo(NETWORKS.size());
        assertAllAre(Action.State.DONE, 3);
    }

    @Test
    void undoThatWasCutOffGoesOnWhileAConsoleRuns() throws Exception {
        assertThat(run("plan", "apply", plan.toString(), "--yes")).isZero();
        List<String> undo = new ArrayList<>(List.of("actions", "undo"));
        try (Console console = open()) {
            console.response().actions(10, null).forEach(action -> undo.add(action.id()));
        }
        undo.addAll(List.of("--reason", "a mistake", "--yes"));
        killAt(Moment.AFTER_WRITE, 2, undo.toArray(String[]::new));

        try (Console console = open()) {
            console.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> refused().isEmpty());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> console.response().actions(10, null).stream()
                            .allMatch(action ->
                                    action.state() == Action.State.DONE || action.state() == Action.State.UNDONE));
        }
        assertThat(gateway.adminWrites()).as("three there, three back").isEqualTo(2L * NETWORKS.size());
        assertAllAre(Action.State.UNDONE, 3);
    }

    private void killAt(Moment moment, int time, String... arguments) throws Exception {
        CompletableFuture<Process> started = new CompletableFuture<>();
        CompletableFuture<Boolean> killed = new CompletableFuture<>();
        for (int before = 1; before < time; before++) {
            gateway.faults().interleave(moment, () -> {});
        }
        gateway.faults().interleave(moment, () -> {
            Process process = started.join().destroyForcibly();
            process.onExit().join();
            killed.complete(true);
        });
        Process process = start(arguments);
        started.complete(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(killed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process start(String... arguments) throws IOException {
        return new Program(folder)
                .line(desk, arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("printed.txt").toFile()))
                .start();
    }

    private Console open() throws Exception {
        return desk.open();
    }

    private Set<String> refused() {
        Set<String> refused = new TreeSet<>();
        gateway.globalRule("watchfloor")
                .ifPresent(rule -> rule.path("plugins")
                        .path("ip-restriction")
                        .path("blacklist")
                        .forEach(entry -> refused.add(entry.asText())));
        return refused;
    }

    private void assertAllAre(Action.State state, int count) throws Exception {
        try (Console console = open()) {
            assertThat(console.response().actions(10, null))
                    .filteredOn(action -> action.undoes() == null)
                    .hasSize(count)
                    .allMatch(action -> action.state() == state);
        }
    }
}

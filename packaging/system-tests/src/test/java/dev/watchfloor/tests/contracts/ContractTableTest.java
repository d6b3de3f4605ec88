package dev.watchfloor.tests.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code packaging/docs/connectors.md} holds what this build found when it held every connector to its contracts. */
class ContractTableTest {
    private static final Path CONNECTORS = Path.of("..", "..", "connectors");
    private static final Path DOCUMENT = Path.of("..", "docs", "connectors.md");
    private static final String BEGIN = "<!-- The build writes from here -->\n";
    private static final String END = "<!-- to here -->\n";

    @Test
    void whatAConnectorCanDoIsHeldToItsContract() throws IOException {
        for (ConnectorFactory factory : ServiceLoader.load(ConnectorFactory.class)) {
            String module = RequiredContracts.module(factory);
            Collection<String> held =
                    ContractRuns.declared(CONNECTORS.resolve(module)).values();

            for (Set<String> required : RequiredContracts.of(factory)) {
                assertThat(held)
                        .as("%s offers what has to be held to one of %s", factory.type(), required)
                        .containsAnyElementsOf(required);
            }
        }
    }

    @Test
    void everyConnectorIsHeldToContractsAndTheTableSaysHowItWent() throws IOException {
        List<ContractRun> runs = ContractRuns.read(CONNECTORS);
        Set<String> held = runs.stream().map(ContractRun::module).collect(Collectors.toSet());
        List<String> modules = ContractRuns.modules(CONNECTORS);
        assumeThat(held).as("the connectors were tested in this build").containsAll(modules);

        assertThat(runs).as("contracts that are broken").noneMatch(run -> run.failed() > 0);
        for (String module : modules) {
            assertThat(runs.stream().filter(run -> run.module().equals(module)).map(ContractRun::test))
                    .as("tests of %s that were run", module)
                    .containsAll(ContractRuns.declared(CONNECTORS.resolve(module)).keySet().stream()
                            // A build may leave out the real servers.
                            .filter(test -> !test.startsWith("Real"))
                            .toList());
        }
        write(table(runs));
    }

    private static String table(List<ContractRun> runs) {
        StringBuilder table = new StringBuilder(
                "| connector | contract | test | against | passed | left out |\n|---|---|---|---|---|---|\n");
        for (ContractRun run : runs) {
            table.append("| ")
                    .append(run.module())
                    .append(" | ")
                    .append(run.contract())
                    .append(" | ")
                    .append(run.test())
                    .append(" | ")
                    .append(run.isReal() ? "the real server" : "rig or records")
                    .append(" | ")
                    .append(run.passed())
                    .append(" | ")
                    .append(run.skipped() == 0 ? "" : run.skipped())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static void write(String table) throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        assertThat(begin).as("the place of the table").isBetween(BEGIN.length(), end);
        String written = document.substring(0, begin) + table + document.substring(end);
        if (!written.equals(document)) {
            Files.writeString(DOCUMENT, written);
        }
    }
}

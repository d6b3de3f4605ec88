package dev.watchfloor.tests.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void everyConnectorIsHeldToContractsAndTheTableSaysHowItWent() throws IOException {
        List<ContractRun> runs = ContractRuns.read(CONNECTORS);
        Set<String> held = runs.stream().map(ContractRun::module).collect(Collectors.toSet());
        List<String> modules = ContractRuns.modules(CONNECTORS);
        assumeThat(held).as("the connectors were tested in this build").containsAll(modules);

        assertThat(runs).as("contracts that are broken").noneMatch(run -> run.failed() > 0);
        write(table(runs));
    }

    private static String table(List<ContractRun> runs) {
        StringBuilder table =
                new StringBuilder("| connector | contract | against | passed | left out |\n|---|---|---|---|---|\n");
        for (ContractRun run : runs) {
            table.append("| ")
                    .append(run.module())
                    .append(" | ")
                    .append(run.contract())
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

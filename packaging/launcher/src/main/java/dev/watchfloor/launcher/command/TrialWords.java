package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorTrial;
import dev.watchfloor.app.intake.RecordSample;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.launcher.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What came of trying a connector, on the command line. Stateless. */
final class TrialWords {
    private TrialWords() {}

    /** @return the exit code: 1 when a check failed or the records could not be read */
    static int print(ConnectorTrial trial, Output output) {
        if (output.isJson()) {
            ObjectNode node = Output.object();
            node.set("checks", json(trial.checks()));
            node.set("sample", json(trial.sample()));
            output.json(node);
        } else {
            table(trial.checks(), output);
            output.line("");
            print(trial.sample(), output);
        }
        return trial.sample() instanceof RecordSample.Unreadable ? 1 : exitCode(trial.checks());
    }

    /** Tries a draft, and says so while it waits for a first record. */
    static ConnectorTrial tried(ConnectorDesk desk, ConnectorDraft draft, Output output)
            throws ConnectorException, InterruptedException {
        return desk.test(draft, (atMost, stop) -> {
            output.err()
                    .println("Listening at most " + atMost.toSeconds()
                            + " s for a first record; let the product send one now.");
            output.err().flush();
        });
    }

    static void table(List<SelfCheck> checks, Output output) {
        output.table(
                List.of("VERDICT", "CHECK", "FOUND"),
                checks.stream()
                        .map(check -> List.of(verdict(check), check.name(), check.sentence()))
                        .toList());
    }

    static ArrayNode json(List<SelfCheck> checks) {
        ArrayNode list = Output.array();
        checks.forEach(check -> list.addObject()
                .put("check", check.name())
                .put("verdict", verdict(check))
                .put("sentence", check.sentence()));
        return list;
    }

    static int exitCode(List<SelfCheck> checks) {
        return checks.stream().anyMatch(check -> check.verdict() == SelfCheck.Verdict.FAILED) ? 1 : 0;
    }

    private static void print(RecordSample sample, Output output) {
        output.line(Terminal.printable(sentence(sample)));
        if (sample instanceof RecordSample.Read read) {
            read.latest().forEach(record -> {
                output.line("");
                output.line(Terminal.printable(record.raw()));
                record.values()
                        .forEach(value -> output.line(Terminal.printable("  " + value.name() + ": " + value.value())));
            });
            read.rejected().forEach(record -> {
                output.line("");
                output.line(Terminal.printable(record.sample()));
                output.line(Terminal.printable("  not understood: " + record.reason()));
            });
        }
    }

    private static String sentence(RecordSample sample) {
        return switch (sample) {
            case RecordSample.Read read
            when read.understood() == 0 && read.misunderstood() == 0 -> "There is no record yet.";
            case RecordSample.Read read ->
                (read.more() ? "The first " : "") + (read.understood() + read.misunderstood())
                        + " records were read, " + read.misunderstood()
                        + " of them not understood; nothing was kept. The last of them:";
            case RecordSample.Unreadable(String sentence) -> sentence;
            case RecordSample.Sent _ -> "The connector that runs listens there; what it receives is on the timeline.";
            case RecordSample.Silent(Duration _, int passedOver)
            when passedOver > 0 -> "Only records of no interest arrived (" + passedOver + "); they would not be kept.";
            case RecordSample.Silent(Duration listened, int _) ->
                "Nothing arrived within " + listened.toSeconds()
                        + " s. The console listens on once the connector is added.";
            case RecordSample.SetsUp _ ->
                "Reading would set something up at the product, so it begins once it is added.";
            case RecordSample.None _ -> "It brings neither events nor indicators nor sessions.";
        };
    }

    private static ObjectNode json(RecordSample sample) {
        ObjectNode node = Output.object().put("sentence", sentence(sample));
        if (sample instanceof RecordSample.Read read) {
            node.put("understood", read.understood()).put("not_understood", read.misunderstood());
            ArrayNode records = node.putArray("records");
            read.latest().forEach(record -> {
                ObjectNode one = records.addObject().put("raw", record.raw());
                ObjectNode fields = one.putObject("fields");
                record.values().forEach(value -> fields.put(value.name(), value.value()));
            });
            ArrayNode rejected = node.putArray("rejected");
            read.rejected()
                    .forEach(record ->
                            rejected.addObject().put("sample", record.sample()).put("reason", record.reason()));
        }
        return node;
    }

    private static String verdict(SelfCheck check) {
        return check.verdict().name().toLowerCase(Locale.ROOT);
    }
}

package dev.watchfloor.benchmark.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The findings of one run, for people and for programs.
 *
 * @param title what was run
 * @param machine where
 * @param begun when
 * @param seconds how long it took
 * @param events how many events
 * @param conditions versions and settings, one sentence each
 * @param findings in the order of the table
 */
public record Report(
        String title,
        Machine machine,
        Instant begun,
        double seconds,
        long events,
        List<String> conditions,
        List<Finding> findings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Report {
        conditions = List.copyOf(conditions);
        findings = List.copyOf(findings);
    }

    /** A section of a Markdown document, without its heading. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("Measured on ")
                .append(begun.truncatedTo(ChronoUnit.MINUTES))
                .append(" with ");
        text.append(String.format(Locale.ROOT, "%,d", events)).append(" events in ");
        text.append(Math.round(seconds)).append(" s.\n\n");
        text.append("- ").append(machine.inWords()).append('\n');
        conditions.forEach(condition -> text.append("- ").append(condition).append('\n'));
        text.append("\n| what | target | measured | |\n|---|---|---|---|\n");
        for (Finding finding : findings) {
            text.append("| ").append(cell(finding.what())).append(" | ").append(cell(finding.target()));
            text.append(" | ").append(cell(measured(finding))).append(" | ");
            text.append(finding.verdict().word()).append(" |\n");
        }
        return text.toString();
    }

    /** One JSON object on one line. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("title", title)
                .put("begun", begun.toString())
                .put("seconds", seconds)
                .put("events", events);
        root.putObject("machine")
                .put("processors", machine.processors())
                .put("model", machine.model())
                .put("memoryGiB", machine.memory())
                .put("system", machine.system())
                .put("java", machine.java())
                .put("load", machine.load());
        ArrayNode said = root.putArray("conditions");
        conditions.forEach(said::add);
        ArrayNode all = root.putArray("findings");
        findings.forEach(finding -> Findings.write(finding, all.addObject()));
        return root.toString();
    }

    private static String measured(Finding finding) {
        if (finding.note().isEmpty()) {
            return finding.measured();
        }
        return finding.measured().isEmpty() ? finding.note() : finding.measured() + " (" + finding.note() + ")";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}

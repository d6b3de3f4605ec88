package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.launcher.Terminal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command prints: a table for people or one line of JSON for programs. */
final class Output {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON for programs instead of text for people.")
    private boolean json;

    /** Whether JSON is wanted, said here or before the command's name. */
    boolean isJson() {
        boolean wanted = json;
        for (CommandSpec at = spec.parent(); !wanted && at != null; at = at.parent()) {
            wanted = at.mixins().values().stream()
                    .anyMatch(mixin -> mixin.userObject() instanceof Output other && other.json);
        }
        return wanted;
    }

    /** Where answers go. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where progress and notices go. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    void line(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    void error(String text) {
        spec.commandLine().getErr().println(Terminal.printable(text));
        spec.commandLine().getErr().flush();
    }

    void json(JsonNode node) {
        try {
            line(MAPPER.writeValueAsString(node));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    /** One thing that was done: the word, to what, and a sentence. */
    void answer(String word, String subject, String sentence) {
        if (isJson()) {
            json(object().put("result", word).put("subject", subject).put("sentence", sentence));
        } else {
            line(Terminal.printable(word + "  " + subject + "  " + sentence));
        }
    }

    /** Columns as wide as their widest cell; cells made safe for the terminal. */
    void table(List<String> heads, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(heads);
        rows.forEach(row -> all.add(row.stream().map(Terminal::printable).toList()));
        int[] widths = new int[heads.size()];
        all.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        for (List<String> row : all) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                boolean last = column == widths.length - 1;
                text.append(last ? row.get(column) : pad(row.get(column), widths[column] + 2));
            }
            line(text.toString().stripTrailing());
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}

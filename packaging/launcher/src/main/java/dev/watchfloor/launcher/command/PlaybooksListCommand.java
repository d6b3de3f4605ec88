package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.playbooks.Playbook;
import dev.watchfloor.app.playbooks.Playbooks;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor playbooks list}. */
@Command(name = "list", mixinStandardHelpOptions = true, header = "All playbooks, with what each must be given.")
final class PlaybooksListCommand implements Callable<Integer> {
    private static final List<String> HEADS = List.of("name", "version", "given", "title");

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            List<Playbooks.Kept> all = console.playbooks().all();
            if (output.isJson()) {
                ArrayNode list = Output.array();
                all.forEach(kept -> list.add(json(kept)));
                output.json(list);
            } else {
                output.table(HEADS, all.stream().map(PlaybooksListCommand::row).toList());
            }
        }
        return 0;
    }

    private static List<String> row(Playbooks.Kept kept) {
        Playbook playbook = kept.playbook();
        return List.of(
                playbook.name(),
                playbook.version() + (kept.shipped() ? " (shipped)" : ""),
                playbook.parameters().stream()
                        .map(parameter -> parameter.name() + "=" + word(parameter))
                        .collect(Collectors.joining(" ")),
                playbook.title());
    }

    private static ObjectNode json(Playbooks.Kept kept) {
        Playbook playbook = kept.playbook();
        ObjectNode node = Output.object();
        node.put("name", playbook.name())
                .put("version", playbook.version())
                .put("shipped", kept.shipped())
                .put("title", playbook.title())
                .put("description", playbook.description());
        ObjectNode parameters = node.putObject("parameters");
        playbook.parameters().forEach(parameter -> parameters.put(parameter.name(), word(parameter)));
        return node;
    }

    private static String word(Playbook.Parameter parameter) {
        return parameter.kind().name().toLowerCase(Locale.ROOT);
    }
}

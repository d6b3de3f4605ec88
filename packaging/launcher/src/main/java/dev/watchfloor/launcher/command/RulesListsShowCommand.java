package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.lists.ValueList;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules lists show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "The lists that the profile keeps, or the values of one.")
final class RulesListsShowCommand implements Callable<Integer> {
    private static final List<String> HEADS = List.of("list", "values", "by", "since (UTC)");

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A list whose values are printed, one a line.")
    private @Nullable String name;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            List<ValueList> lists = console.rules().lists().all();
            if (name != null) {
                lists = lists.stream().filter(list -> list.name().equals(name)).toList();
                if (lists.isEmpty()) {
                    throw none(name);
                }
            }
            if (output.isJson()) {
                output.json(json(lists));
            } else if (name != null) {
                lists.getFirst().values().forEach(value -> output.line(Terminal.printable(value)));
            } else {
                output.table(
                        HEADS, lists.stream().map(RulesListsShowCommand::row).toList());
            }
        }
        return 0;
    }

    static CommandFailure none(String name) {
        return new CommandFailure(
                "The profile keeps no list called \"" + name + "\". See: watchfloor rules lists show");
    }

    private static ArrayNode json(List<ValueList> lists) {
        ArrayNode array = Output.array();
        for (ValueList list : lists) {
            ObjectNode node = array.addObject().put("list", list.name());
            ArrayNode values = node.putArray("values");
            list.values().forEach(values::add);
            node.put("by", list.by()).put("since", list.since().toString());
        }
        return array;
    }

    private static List<String> row(ValueList list) {
        return List.of(
                list.name(),
                Integer.toString(list.values().size()),
                list.by(),
                list.since().toString());
    }
}

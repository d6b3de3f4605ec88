package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.launcher.Profiles;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor connectors types}: what is installed. Needs no profile. */
@Command(
        name = "types",
        mixinStandardHelpOptions = true,
        header = "What can be connected, with what each can do and its settings.")
final class ConnectorTypesCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        List<ConnectorFactory> types =
                ConsoleOptions.of(Profiles.standard(), Profiles.home()).factories();
        if (output.isJson()) {
            ArrayNode list = Output.array();
            types.forEach(type -> list.add(json(type)));
            output.json(list);
            return 0;
        }
        for (ConnectorFactory type : types) {
            output.line(
                    type.type() + "  " + type.displayName() + " (" + word(type.layer()) + "): " + type.description());
            output.line("  can: "
                    + type.capabilities().stream()
                            .map(ConnectorTypesCommand::word)
                            .sorted()
                            .collect(Collectors.joining(", ")));
            for (SettingSpec setting : type.settings()) {
                String flag = setting.kind() == SettingSpec.Kind.SECRET ? "--secret " : "--set ";
                output.line(
                        "  " + flag + setting.key() + "=" + word(setting.kind()).toUpperCase(Locale.ROOT)
                                + (setting.required()
                                        ? " (required)"
                                        : setting.fallback() == null ? "" : " (default " + setting.fallback() + ")"));
                output.line("      " + setting.label() + ". " + setting.help());
            }
            output.line("");
        }
        return 0;
    }

    private static ObjectNode json(ConnectorFactory type) {
        ObjectNode node = Output.object();
        node.put("type", type.type());
        node.put("name", type.displayName());
        node.put("layer", word(type.layer()));
        node.put("description", type.description());
        ArrayNode capabilities = node.putArray("capabilities");
        type.capabilities().stream().map(ConnectorTypesCommand::word).sorted().forEach(capabilities::add);
        ArrayNode settings = node.putArray("settings");
        for (SettingSpec setting : type.settings()) {
            ObjectNode one = settings.addObject();
            one.put("key", setting.key());
            one.put("kind", word(setting.kind()));
            one.put("required", setting.required());
            one.put("secret", setting.kind() == SettingSpec.Kind.SECRET);
            if (setting.fallback() != null) {
                one.put("default", setting.fallback());
            }
            one.put("label", setting.label());
            one.put("help", setting.help());
        }
        return node;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

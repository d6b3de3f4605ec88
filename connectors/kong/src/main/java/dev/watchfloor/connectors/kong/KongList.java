package dev.watchfloor.connectors.kong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.GatewayList;
import dev.watchfloor.connectors.gateway.ListChange;
import dev.watchfloor.connectors.gateway.Refusals;
import dev.watchfloor.connectors.gateway.Step;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The deny list of the plugin with our tag, written whole. @param workspace names, before each path */
record KongList(GatewayClient client, List<String> workspace, String tag) implements GatewayList<DenyPlugin> {
    @Override
    public DenyPlugin read() throws ConnectorException, InterruptedException {
        ProductRequest request = ProductRequest.get(path()).query("tags", tag).query("size", "1000");
        JsonNode plugins = client.send(request).json().path("data");
        if (!plugins.isArray()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA, "Kong answers a question for plugins with something else. Check the URL.");
        }
        List<JsonNode> ours = new ArrayList<>();
        plugins.forEach(plugin -> {
            if (plugin.path("name").asText("").equals("ip-restriction")) {
                ours.add(plugin);
            }
        });
        return DenyPlugin.of(tag, ours);
    }

    @Override
    public Step write(DenyPlugin held, ListChange missing) throws ConnectorException, InterruptedException {
        List<String> after = held.list().after(missing);
        ObjectNode plugin = Json.object();
        (after.isEmpty() ? List.of(DenyPlugin.NOBODY) : after)
                .forEach(plugin.putObject("config").putArray("deny")::add);
        boolean isNew = held.id().isEmpty();
        if (isNew) {
            plugin.put("name", "ip-restriction").putArray("tags").add(tag);
        }
        Answer answer =
                client.ask((isNew ? ProductRequest.post(path()) : ProductRequest.patch(path(held.id()))).json(plugin));
        String words = Refusals.words(answer, "message");
        if (!words.isEmpty() && (answer.status() == 400 || answer.status() == 405 || answer.status() == 409)) {
            return new Step.Refused("Kong refuses the change: " + words + ".");
        }
        if (!answer.requireSuccess().json().path("id").isTextual()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA, "Kong answers a change with something that it never answers.");
        }
        return new Step.Stored();
    }

    @Override
    public String needs() {
        return "create and update on /plugins, and a Kong with a database";
    }

    @Override
    public List<SelfCheck> checks(DenyPlugin held) {
        String name = "Guard every route";
        return List.of(
                held.scope().isEmpty()
                        ? SelfCheck.passed(name, "The plugin is, or will be, for all routes.")
                        : SelfCheck.warning(
                                name,
                                "The plugin with the tag " + tag + " guards one " + held.scope()
                                        + " only. Move the tag to a plugin for all, if that is meant."));
    }

    private String[] path(String... more) {
        return Stream.of(workspace.stream(), Stream.of("plugins"), Stream.of(more))
                .flatMap(parts -> parts)
                .toArray(String[]::new);
    }
}

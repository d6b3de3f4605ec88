package dev.watchfloor.connectors.opensearch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/** Main of the child process: a whole OpenSearch node without its bootstrap, which may not run as root. */
final class SearchNode extends Node {
    private SearchNode(Environment environment, List<PluginInfo> plugins) {
        super(environment, plugins, true);
    }

    /** Folder and port. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.builder()
                .put("path.home", arguments[0])
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments[1])
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("cluster.routing.allocation.disk.threshold_enabled", "false")
                .put("node.processors", "2")
                .build();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings, Map.of(), Path.of(arguments[0], "config"), () -> "watchfloor-test");
        PluginInfo netty = new PluginInfo(
                "transport-netty4",
                "transport",
                "3.8.0",
                Version.CURRENT,
                "21",
                "org.opensearch.transport.Netty4ModulePlugin",
                "",
                List.of(),
                false);
        new SearchNode(environment, List.of(netty)).start();
        Thread.currentThread().join();
    }
}

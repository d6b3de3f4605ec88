package dev.watchfloor.lab;

import java.util.Map;

/**
 * What the console needs to connect to one of the lab's servers.
 *
 * @param type the connector's type
 * @param name the name it is given
 * @param settings plain settings
 * @param secrets secrets; made up anew at each start, and worth nothing outside this process
 */
public record LabConnection(String type, String name, Map<String, String> settings, Map<String, String> secrets) {
    public LabConnection {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "LabConnection[" + name + "]";
    }
}

package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;

class HaproxyFactoryTest extends ConnectorFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new HaproxyFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of(
                "runtime", "127.0.0.1:9999", "acl-file", "/etc/haproxy/denylist.acl", "log-listen", "127.0.0.1:5514");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("nothing to do", Map.of(), Map.of()),
                new Misconfiguration("no list", Map.of("runtime", "127.0.0.1:9999"), Map.of()),
                new Misconfiguration("no runtime", Map.of("acl-file", "/etc/haproxy/denylist.acl"), Map.of()),
                new Misconfiguration(
                        "two logs",
                        Map.of("log-listen", "127.0.0.1:5514", "log-file", "/var/log/haproxy.log"),
                        Map.of()),
                new Misconfiguration(
                        "no address", Map.of("runtime", "nowhere", "acl-file", "/etc/haproxy/denylist.acl"), Map.of()));
    }
}

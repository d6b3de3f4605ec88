package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.SetUp;
import dev.watchfloor.connectors.spi.SettingSpec;
import java.util.List;
import java.util.Set;

/** What can be connected; the fields are those of {@code ConnectorFactory}. */
public record ConnectorType(
        String type,
        String displayName,
        String description,
        Layer layer,
        String icon,
        Set<Capability> capabilities,
        List<SettingSpec> settings,
        SetUp setUp) {
    public ConnectorType {
        capabilities = Set.copyOf(capabilities);
        settings = List.copyOf(settings);
    }
}

package dev.watchfloor.connectors.example;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Offers the notebook to the console; the service loader finds it. */
public final class NotebookFactory implements ConnectorFactory {
    @Override
    public String type() {
        return "notebook";
    }

    @Override
    public String displayName() {
        return "Notebook";
    }

    @Override
    public String description() {
        return "Reads observations that people write into a text file, one a line.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-edit-3";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS);
    }

    @Override
    public List<SettingSpec> settings() {
        return List.of(SettingSpec.required(
                "path",
                SettingSpec.Kind.FILE,
                "File",
                "The notebook, such as /srv/notes/observations.txt. The console must be able to read it."));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) {
        return new Notebook(Path.of(settings.require("path")), context.clock());
    }
}

package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.ProfileException;
import java.nio.file.Path;

/** The console's own store, as this benchmark opens it. Stateless. */
public final class Profiles {
    private Profiles() {}

    /** Opens the profile, making it when it is missing. */
    public static Console open(Path profile) throws ProfileException {
        return Consoles.open(ConsoleOptions.of(profile));
    }
}

package dev.watchfloor.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a profile lies when none is named: the platform's place for an application's data. Stateless. */
public final class Profiles {
    private Profiles() {}

    /** Folder of the console's data for this account. */
    public static Path home() {
        return home(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** The profile used without {@code --profile}. */
    public static Path standard() {
        return home().resolve("profile");
    }

    static Path home(String system, Map<String, String> environment, Path user) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return user.resolve("Library/Application Support/Watchfloor");
        }
        if (name.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return local.isBlank() ? user.resolve("AppData/Local/Watchfloor") : Path.of(local, "Watchfloor");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG base directory specification says that a relative value is to be ignored.
        return data.startsWith("/") ? Path.of(data, "watchfloor") : user.resolve(".local/share/watchfloor");
    }
}

package dev.watchfloor.launcher;

import java.nio.file.Path;

/** Tells the logging library where its file goes, before the first logger exists. Stateless. */
final class LogFolder {
    private LogFolder() {}

    static void prepare() {
        if (System.getProperty("watchfloor.logs") == null) {
            System.setProperty(
                    "watchfloor.logs", Profiles.home().resolve("logs").toString());
        }
    }

    static Path current() {
        return Path.of(System.getProperty("watchfloor.logs", "."));
    }
}

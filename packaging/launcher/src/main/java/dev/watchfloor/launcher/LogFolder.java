package dev.watchfloor.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** Tells the logging library where its file goes, before the first logger exists. Stateless. */
final class LogFolder {
    private LogFolder() {}

    static void prepare() {
        if (System.getProperty("watchfloor.logs") == null) {
            Path own = Profiles.home().resolve("logs");
            System.setProperty("watchfloor.logs", own.toString());
            try {
                // Earlier versions let others read what is in it.
                OwnerOnly.makeFolder(own);
                OwnerOnly.keepFolder(own);
            } catch (IOException unwritable) {
                // A console that cannot log works all the same.
            }
        }
    }

    static Path current() {
        return Path.of(System.getProperty("watchfloor.logs", "."));
    }
}

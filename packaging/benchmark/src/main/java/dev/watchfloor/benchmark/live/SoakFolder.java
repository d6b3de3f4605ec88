package dev.watchfloor.benchmark.live;

import java.nio.file.Path;

/**
 * Where the files of a soak lie.
 *
 * @param folder all of them
 */
public record SoakFolder(Path folder) {
    Path profile() {
        return folder.resolve("profile");
    }

    /** What the sensor writes and the connector follows. */
    Path eve() {
        return folder.resolve("eve.json");
    }

    /** There as soon as the window shows. */
    Path ready() {
        return folder.resolve("ready");
    }

    /** How many lines the sensor has written; there when it has ended. */
    Path written() {
        return folder.resolve("written");
    }

    Path findings() {
        return folder.resolve("findings.json");
    }

    Path picture() {
        return folder.resolve("soak.png");
    }
}

package dev.watchfloor.benchmark.measure;

import java.nio.file.Path;

/**
 * Where the files of a run lie.
 *
 * @param folder all of them
 */
record Trial(Path folder) {

    /** The console's own. */
    Path profile() {
        return folder.resolve("profile");
    }

    /** The console's store of the rounds. */
    Path ingested() {
        return folder.resolve("ingested");
    }

    /** The other stores', of the rounds. */
    Path peers() {
        return folder.resolve("peers");
    }
}

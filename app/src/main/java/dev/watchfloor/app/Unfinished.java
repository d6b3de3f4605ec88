package dev.watchfloor.app;

import dev.watchfloor.app.store.Reencryption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a profile whose making was cut short, which may be made anew, from one that lost its vault, which nobody may write
 * over: as long as a profile is being made, a file says so.
 */
record Unfinished(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Unfinished.class);

    static Unfinished in(Path folder) {
        return new Unfinished(folder);
    }

    /** @throws ProfileException when there is a database that a vault may still turn up for; nothing was changed */
    void begin() throws ProfileException {
        check();
        try {
            Files.deleteIfExists(mark());
            Files.createFile(mark());
        } catch (IOException refused) {
            throw new ProfileException(folder + " cannot be written: " + refused.getMessage() + ".", refused);
        }
    }

    /** As {@link #begin}, and begins nothing. */
    void check() throws ProfileException {
        try {
            if (Files.isDirectory(folder) && !Files.exists(mark()) && Reencryption.isSealedIn(folder)) {
                throw new ProfileException(
                        "There is an encrypted database in " + folder + " whose vault is missing, so no"
                                + " profile can be made here. Put vault.json back from a backup, or choose another folder.");
            }
        } catch (IOException unreadable) {
            throw new ProfileException(folder + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** The profile is whole. */
    void forget() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException later) {
            LOG.warn("{} could not be taken away; the next start tries again: {}", mark(), later.toString());
        }
    }

    private Path mark() {
        return folder.resolve("making.mark");
    }
}

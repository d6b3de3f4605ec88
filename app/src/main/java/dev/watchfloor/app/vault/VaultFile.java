package dev.watchfloor.app.vault;

import dev.watchfloor.app.ProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vault on disk: {@code vault.json} and a second copy beside it. A change is made the moment the first is renamed
 * into place; the copy follows. A vault that is damaged is taken from its copy. One writer at a time: who holds the
 * profile's lock.
 */
public final class VaultFile {
    private static final Logger LOG = LoggerFactory.getLogger(VaultFile.class);
    private static final long LARGEST = 32 << 20;

    private final Path first;
    private final Path second;

    /** @param profile the profile's folder */
    public VaultFile(Path profile) {
        first = profile.resolve("vault.json");
        second = profile.resolve("vault.copy.json");
    }

    /** Whether the folder has a vault, be it damaged. */
    public boolean exists() {
        return Files.exists(first) || Files.exists(second);
    }

    /**
     * Reads the vault and mends one of its copies from the other.
     *
     * @throws ProfileException when neither can be read; both are left as they are
     */
    public VaultContent read() throws ProfileException {
        Optional<VaultContent> content = content(first);
        Optional<VaultContent> copy = content(second);
        if (content.isEmpty() && copy.isEmpty()) {
            throw new ProfileException("The vault " + first
                    + " and its second copy are damaged or were written by a newer Watchfloor. They were left as they"
                    + " are. Put them back from a backup; without them nobody can open the profile.");
        }
        if (content.isEmpty()) {
            LOG.warn("The vault was damaged or missing and is taken from its second copy.");
            mend(first, copy.get());
            return copy.get();
        }
        if (copy.isEmpty() || copy.get().revision() != content.get().revision()) {
            mend(second, content.get());
        }
        return content.get();
    }

    /** Writes a change. When this throws, the old vault is still there; when it returns, the new one counts. */
    public void write(VaultContent content) throws IOException {
        DurableFile.replace(first, VaultJson.write(content));
        // The change is made by now: a copy that cannot follow must not look like a change that was not.
        mend(second, content);
    }

    private static void mend(Path file, VaultContent content) {
        try {
            DurableFile.replace(file, VaultJson.write(content));
        } catch (IOException later) {
            LOG.warn("A copy of the vault could not be mended; the next change tries again: {}", later.toString());
        }
    }

    private static Optional<VaultContent> content(Path file) {
        try {
            return Files.exists(file) && Files.size(file) <= LARGEST
                    ? VaultJson.read(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            LOG.warn("A copy of the vault cannot be read: {}", unreadable.toString());
            return Optional.empty();
        }
    }
}

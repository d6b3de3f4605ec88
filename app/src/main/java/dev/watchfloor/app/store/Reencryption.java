package dev.watchfloor.app.store;

import dev.watchfloor.app.ProfileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.DoubleConsumer;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database under another key: a second file is written beside the first, which stays as it is. Only for who holds the
 * profile's lock while nothing of it is open. Stateless.
 */
public final class Reencryption {
    private static final Logger LOG = LoggerFactory.getLogger(Reencryption.class);
    private static final int BUFFER = 1 << 20;
    private static final Runnable LOCK_STAYS = () -> {};

    private Reencryption() {}

    /**
     * Writes the copy, seals the secrets inside anew, and forces it to the medium.
     *
     * @param from name of the old file
     * @param old keys of the old file; null for a profile without a vault
     * @param to name of the new file; what is there is overwritten
     * @param progress told the part that is done, 0 to 1
     * @throws ProfileException when the disk is full or fails, or the old file cannot be read; the copy is gone then
     */
    public static void copy(
            Path folder,
            Clock clock,
            String from,
            @Nullable StoreKeys old,
            String to,
            StoreKeys next,
            DoubleConsumer progress)
            throws ProfileException {
        Path target = Database.file(folder, to);
        boolean isDone = false;
        try {
            SecretSealer oldSecrets = settle(folder, clock, from, old);
            Files.deleteIfExists(target);
            copy(Database.file(folder, from), old, target, next, progress);
            try (Database copied = Database.open(folder, clock, to, next, LOCK_STAYS)) {
                ResealedSecrets.in(copied, oldSecrets, next.secrets());
                copied.sync();
            }
            isDone = true;
        } catch (IOException failed) {
            throw new ProfileException(
                    "The database could not be encrypted anew: " + ProfileFolder.reason(failed)
                            + ". It stays as it was. As much free space is needed as the database takes.",
                    failed);
        } finally {
            if (!isDone) {
                delete(target);
            }
        }
    }

    /**
     * Takes away databases of the profile that no vault names any more, and the key file of a profile without a vault.
     *
     * @param kept name of the one that counts
     */
    public static void forgetAllBut(Path folder, String kept) {
        Path one = Database.file(folder, kept);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "watchfloor*.mv.db")) {
            for (Path file : files) {
                if (!file.equals(one)) {
                    delete(file);
                }
            }
            for (String key : SecretSealer.FILES) {
                delete(folder.resolve(key));
            }
        } catch (IOException later) {
            LOG.warn("An old database could not be taken away; the next start tries again: {}", later.toString());
        }
    }

    /** Whether a folder holds an encrypted database. */
    public static boolean isSealedIn(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "watchfloor-*.mv.db")) {
            return files.iterator().hasNext();
        }
    }

    /** Brings the old file up to date and mends a torn end before it is copied. */
    private static SecretSealer settle(Path folder, Clock clock, String name, @Nullable StoreKeys keys)
            throws ProfileException {
        try (Database source = Database.open(folder, clock, name, keys, LOCK_STAYS)) {
            return keys == null ? source.secrets() : keys.secrets();
        }
    }

    private static void copy(Path from, @Nullable StoreKeys old, Path to, StoreKeys next, DoubleConsumer progress)
            throws IOException {
        try (FileChannel source = channel(from, "r", old);
                FileChannel target = channel(to, "rw", next)) {
            long size = source.size();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long at = 0;
            while (at < size) {
                buffer.clear().limit((int) Math.min(BUFFER, size - at));
                while (buffer.hasRemaining() && source.read(buffer, at + buffer.position()) > 0) {
                    // Until the buffer is full or the file ends.
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    at += target.write(buffer, at);
                }
                progress.accept((double) at / size);
            }
            target.force(true);
        }
    }

    private static FileChannel channel(Path file, String mode, @Nullable StoreKeys keys) throws IOException {
        FileChannel plain = FilePath.get(file.toString()).open(mode);
        return keys == null
                ? plain
                : new FileEncrypt(
                        file.toString(),
                        FilePathEncrypt.getPasswordBytes(keys.file().ofFile()),
                        plain);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException later) {
            LOG.warn("{} could not be taken away: {}", file.getFileName(), later.toString());
        }
    }
}

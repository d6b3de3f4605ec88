package dev.watchfloor.app.store;

import dev.watchfloor.app.ProfileException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a profile for one console. The operating system's lock on {@code watchfloor.lock} decides and vanishes with the
 * process; {@code watchfloor.pid} beside it only tells who.
 *
 * <p>Two files, because POSIX drops all of a process's locks on a file as soon as it closes any handle to it: reading
 * the process id out of the locked file would unlock it.
 */
public final class ProfileLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileLock.class);

    private final FileChannel channel;
    private final FileLock lock;
    private final Path holder;

    private ProfileLock(FileChannel channel, FileLock lock, Path holder) {
        this.channel = channel;
        this.lock = lock;
        this.holder = holder;
    }

    /** @param profile its folder, which exists @throws ProfileException when another console has it */
    public static ProfileLock take(Path profile) throws ProfileException {
        Path holder = profile.resolve("watchfloor.pid");
        String me = self();
        String other = read(holder);
        if (other.equals(me)) {
            throw inUse(profile, other);
        }
        Path file = profile.resolve("watchfloor.lock");
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, ProfileFolder.ownerOnly(file, "rw-------"));
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(profile, other);
            }
            Files.writeString(holder, me);
            return new ProfileLock(channel, lock, holder);
        } catch (OverlappingFileLockException sameProcess) {
            throw inUse(profile, me);
        } catch (IOException refused) {
            throw new ProfileException(
                    "The profile " + profile + " cannot be locked: " + ProfileFolder.reason(refused) + ".", refused);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holder);
            lock.release();
            channel.close();
        } catch (IOException failure) {
            LOG.warn("The profile's lock was not released cleanly: {}", failure.toString());
        }
    }

    private static ProfileException inUse(Path profile, String holder) {
        String pid = holder.isEmpty() ? "" : " (process " + holder.replaceAll(" .*", "") + ")";
        return new ProfileException("The profile " + profile + " is in use by another Watchfloor console" + pid
                + ". Close that one, or start this one with --profile and another folder.");
    }

    private static String read(Path holder) {
        try {
            return Files.exists(holder) ? Files.readString(holder).strip() : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Process id with the process's start, since containers hand out the same few ids again and again. */
    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("");
    }
}

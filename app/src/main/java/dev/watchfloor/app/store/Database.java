package dev.watchfloor.app.store;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.timeline.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profile's H2 file. One writer, several readers; a commit that has returned survives {@code kill -9}. Thread-safe.
 *
 * <p>All work runs on this class's own threads, which nobody interrupts: an interrupt during file access would make
 * Java close the file under the engine (H2 2.5 then shuts the whole database down). A caller that is interrupted waits
 * for its work to end and keeps its interrupt.
 *
 * <p>The file grows with every commit. When much of it is dead, that space is given back between two transactions; who
 * reads or writes meanwhile waits for a second or two, and nothing fails.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "watchfloor";
    private static final String ENDING = ".mv.db";
    private static final int READERS = 3;
    private static final int MOST_PASSES = 8;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);

    private final Path file;
    private final Runnable release;
    private final @Nullable SecretSealer secrets;
    private final Connections connections;
    private final SpaceUpkeep upkeep;
    private final ExecutorService writer;
    private final ExecutorService readers;

    private Database(
            Path file, Runnable release, Connections connections, SpaceLimits limits, @Nullable SecretSealer secrets) {
        this.file = file;
        this.release = release;
        this.secrets = secrets;
        this.connections = connections;
        upkeep = new SpaceUpkeep(file, connections, limits);
        writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store-writer").daemon().factory());
        readers = Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().name("store-reader-", 0).daemon().factory());
    }

    /** Whether the folder holds the database of a profile without a vault, as earlier versions made it. */
    public static boolean isIn(Path folder) {
        return isIn(folder, NAME);
    }

    /** Whether the folder holds a database of this name. */
    public static boolean isIn(Path folder, String name) {
        return Files.isRegularFile(file(folder, name));
    }

    static Path file(Path folder, String name) {
        return folder.resolve(name + ENDING);
    }

    /**
     * Opens a database without a vault, making it when it is missing, and brings its schema up to date.
     *
     * @throws ProfileException when another console has it, a newer one wrote it, or the file cannot be read; in each
     *     case the file stays as it was
     */
    public static Database open(Path profile, Clock clock) throws ProfileException {
        return open(profile, clock, Migrations.STEPS, "file:");
    }

    /**
     * Opens a database that is encrypted with AES-128 in XTS mode, as {@link #open(Path, Clock)} does.
     *
     * @param name of its file without the ending
     * @throws ProfileException also when the key is another than the one the file was made with
     */
    public static Database open(Path profile, Clock clock, String name, StoreKeys keys) throws ProfileException {
        Path folder = ProfileFolder.prepare(profile);
        ProfileLock lock = ProfileLock.take(folder);
        return open(folder, clock, name, keys, lock::close);
    }

    /**
     * As {@link #open(Path, Clock, String, StoreKeys)} by who holds the profile's lock.
     *
     * @param keys copied, and the copy wiped when the database is closed; null for a profile without a vault
     * @param release run when the database is closed, or when this fails
     */
    public static Database open(Path folder, Clock clock, String name, @Nullable StoreKeys keys, Runnable release)
            throws ProfileException {
        return open(
                file(folder, name),
                release,
                clock,
                Migrations.STEPS,
                "file:",
                keys == null ? null : keys.file().copy(),
                SpaceLimits.USUAL,
                keys == null ? null : keys.secrets().copy(),
                false);
    }

    /**
     * As {@link #open(Path, Clock, String, StoreKeys, Runnable)} a database that a profile has.
     *
     * @throws ProfileException also when there is nothing of a profile in it: it was emptied or cut off
     */
    public static Database openExisting(
            Path folder, Clock clock, String name, @Nullable StoreKeys keys, Runnable release) throws ProfileException {
        Path file = file(folder, name);
        if (SpaceUpkeep.bytes(file) == 0) {
            release.run();
            throw emptied(file);
        }
        return open(
                file,
                release,
                clock,
                Migrations.STEPS,
                "file:",
                keys == null ? null : keys.file().copy(),
                SpaceLimits.USUAL,
                keys == null ? null : keys.secrets().copy(),
                true);
    }

    /** With the key of the file alone. */
    public static Database open(Path profile, Clock clock, FileKey key) throws ProfileException {
        return open(profile, clock, Migrations.STEPS, "file:", key, SpaceLimits.USUAL);
    }

    /** @param scheme H2's name of the file system to use; tests have one that fills up */
    static Database open(Path profile, Clock clock, List<String> steps, String scheme) throws ProfileException {
        return open(profile, clock, steps, scheme, null, SpaceLimits.USUAL);
    }

    /** @param limits tests have some that are reached soon */
    static Database open(
            Path profile, Clock clock, List<String> steps, String scheme, @Nullable FileKey key, SpaceLimits limits)
            throws ProfileException {
        Path folder = ProfileFolder.prepare(profile);
        ProfileLock lock = ProfileLock.take(folder);
        FileKey own = key == null ? null : key.copy();
        return open(file(folder, NAME), lock::close, clock, steps, scheme, own, limits, null, false);
    }

    private static Database open(
            Path file,
            Runnable release,
            Clock clock,
            List<String> steps,
            String scheme,
            @Nullable FileKey key,
            SpaceLimits limits,
            @Nullable SecretSealer secrets,
            boolean isExpected)
            throws ProfileException {
        String path = file.toString();
        Connections connections = new Connections(scheme + path.substring(0, path.length() - ENDING.length()), key);
        boolean opened = false;
        try {
            connections.settle();
            if (isExpected && Migrations.isBlank(connections.writer(), key != null)) {
                throw emptied(file);
            }
            Migrations.bringUpToDate(connections.writer(), clock, steps);
            OldEvents.convert(connections.writer());
            connections.writer().setAutoCommit(false);
            opened = true;
            return new Database(file, release, connections, limits, secrets);
        } catch (SQLException damaged) {
            throw new ProfileException(
                    isLocked(damaged) ? locked(file, key != null) : unreadable(file, damaged), damaged);
        } finally {
            if (!opened) {
                connections.close();
                connections.wipe();
                release.run();
            }
        }
    }

    private static ProfileException emptied(Path file) {
        return new ProfileException(
                "The database " + file.getFileName() + " was emptied or cut off: nothing of the profile"
                        + " is in it. Put it back from a backup; keep the file as it is for whoever looks what happened.");
    }

    /** The profile's folder. */
    public Path profile() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** What seals secrets inside: by the data key, or by the key file of a profile without a vault. */
    SecretSealer secrets() throws ProfileException {
        return secrets == null ? SecretSealer.open(profile()) : secrets;
    }

    /** Size of the file in bytes, 0 when it cannot be told. */
    public long bytes() {
        return SpaceUpkeep.bytes(file);
    }

    /** Runs {@code work} on a consistent state of what is committed. It must not write. */
    public <T extends @Nullable Object> T read(SqlWork<T> work) {
        return await(submit(readers, () -> connections.read(work)));
    }

    /** As {@link #read} for each of {@code works}, side by side. @return their results in order */
    <T> List<T> readAll(List<SqlWork<T>> works) {
        List<Future<T>> running = works.stream()
                .map(work -> submit(readers, () -> connections.read(work)))
                .toList();
        return running.stream().map(Database::await).toList();
    }

    /**
     * Runs {@code work} alone and commits it; when it throws, nothing of it stays. When the commit itself fails with a
     * {@link StoreException}, it may or may not have reached the disk: look before
     * repeating.
     */
    public <T extends @Nullable Object> T transact(SqlWork<T> work) {
        return await(submit(writer, () -> {
            T result = connections.transact(work);
            if (upkeep.isDue()) {
                whenNoneIsClosing(upkeep::run);
            }
            return result;
        }));
    }

    /**
     * Gives dead space back now if it is a quarter of what is live, without waiting until the file has grown: for who has
     * just deleted something.
     * In passes, between which others have their turn; the first ones may only prepare what a later one gives back.
     */
    void giveBack() {
        boolean isMuch = true;
        for (int pass = 0;
                isMuch && pass < MOST_PASSES && !Thread.currentThread().isInterrupted();
                pass++) {
            isMuch = await(submit(writer, upkeep::runAsked));
        }
    }

    /** Forces what is committed through the operating system onto the medium: survives loss of power. */
    public void sync() {
        transact(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("CHECKPOINT SYNC");
            }
        });
    }

    /** Closes as {@link #close(Duration)} does, with a second's patience. */
    @Override
    public void close() {
        close(LONGEST_CLOSE);
    }

    /**
     * Waits for work under way and closes the file. What was committed is on disk whether or not this ends in time.
     * Closing twice does no harm.
     *
     * @param patience longest wait
     */
    public void close(Duration patience) {
        if (writer.isShutdown()) {
            return;
        }
        readers.shutdown();
        Future<?> closing = writer.submit(connections::close);
        writer.shutdown();
        try {
            closing.get(Math.max(100, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | java.util.concurrent.TimeoutException late) {
            LOG.warn("The database did not close in time; it recovers at the next start: {}", late.toString());
        }
        connections.wipe();
        if (secrets != null) {
            secrets.close();
        }
        release.run();
    }

    /** Queues work of the writer's own; what is asked of the writer meanwhile comes after it. */
    private void whenNoneIsClosing(Runnable work) {
        try {
            writer.execute(work);
        } catch (RejectedExecutionException closing) {
            LOG.debug("The file is closed before its space is looked at.");
        }
    }

    private static <T extends @Nullable Object> Future<T> submit(ExecutorService threads, Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException closed) {
            throw new StoreException("The profile is closed.", closed);
        }
    }

    private static <T extends @Nullable Object> T await(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw rethrown(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        return switch (cause) {
            case SQLException refused -> StoreFailures.failed(refused);
            case RuntimeException broken -> broken;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    private static boolean isLocked(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.FILE_ENCRYPTION_ERROR_1;
    }

    private static String locked(Path file, boolean hasKey) {
        return "The database " + file + (hasKey ? " cannot be opened with this key." : " is encrypted.")
                + " It was left as it is. Open it with the key that it was made with.";
    }

    private static String unreadable(Path file, SQLException failure) {
        return "The database " + file + " cannot be read (error " + failure.getErrorCode()
                + "): it is damaged, or not a database of Watchfloor, or its disk fails. It was left as it is. Put a"
                + " backup in its place, or move it away to start with an empty one.";
    }
}

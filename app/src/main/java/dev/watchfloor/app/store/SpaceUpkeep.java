package dev.watchfloor.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the space that died in the file. H2 must not write into it while events are stored (see decision 9), so
 * each commit makes the file longer, until this closes the file and has it compacted. Belongs to the thread that
 * writes.
 */
final class SpaceUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceUpkeep.class);

    /** Percentages, each rounded down: of the file in use by chunks, and of the chunks in use by pages. */
    private static final String FILL = "SELECT setting_name, setting_value FROM information_schema.settings"
            + " WHERE setting_name IN ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')";

    private final Path file;
    private final Connections connections;
    private final SpaceLimits limits;
    private long bytesAtNextLook;

    SpaceUpkeep(Path file, Connections connections, SpaceLimits limits) {
        this.file = file;
        this.connections = connections;
        this.limits = limits;
        bytesAtNextLook = bytes(file) + limits.stepBytes();
    }

    /** Size of the file, 0 when it cannot be told. */
    static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Whether the file has grown enough since the last look; costs as much as asking for a file's size. */
    boolean isDue() {
        return bytes(file) >= bytesAtNextLook;
    }

    /** Looks at what is dead and gives it back when it is much. Never throws: the file is left as good as it was. */
    void run() {
        run(limits::isWorthAPass);
    }

    /**
     * The same when it is less, for who has just deleted something and wants to see the disk.
     *
     * @return whether there was enough and something could be done about it, so that another pass may be worth it
     */
    boolean runAsked() {
        return run(limits::isWorthAskedPass);
    }

    private boolean run(BiPredicate<Long, Long> isWorthIt) {
        long before = bytes(file);
        bytesAtNextLook = before + limits.stepBytes();
        try {
            if (!isWorthIt.test(before, liveBytes(before))) {
                return false;
            }
            long start = System.nanoTime();
            if (connections.compact(limits.longestWait(), limits.longestPass())) {
                long after = bytes(file);
                long given = before - after;
                // A pass that found little has to be worth it again: kills can leave space that H2 takes for live.
                bytesAtNextLook = after + (given < limits.stepBytes() ? limits.deadBytes() : 0) + limits.stepBytes();
                LOG.info(
                        "Gave back dead space: {} MB became {} MB in {} ms",
                        before >> 20,
                        after >> 20,
                        (System.nanoTime() - start) / 1_000_000);
                return true;
            } else {
                LOG.info("Dead space is given back later: somebody reads for long.");
            }
        } catch (SQLException failure) {
            connections.forgetIfClosed(failure);
            LOG.warn("Dead space could not be given back, which is tried again later: {}", failure.getMessage());
        }
        return false;
    }

    private long liveBytes(long fileBytes) throws SQLException {
        Connection connection = connections.writer();
        double live = fileBytes;
        try (Statement statement = connection.createStatement();
                ResultSet rates = statement.executeQuery(FILL)) {
            while (rates.next()) {
                live *= Integer.parseInt(rates.getString(2)) / 100.0;
            }
        } finally {
            connection.rollback();
        }
        return (long) live;
    }
}

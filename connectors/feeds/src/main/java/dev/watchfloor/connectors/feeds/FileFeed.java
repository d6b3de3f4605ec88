package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Follows one or several files that a product appends lines to, through rotation by rename and by copy and truncate.
 *
 * <ul>
 *   <li>A line is a record once its line feed is there. A line over 1 MiB is rejected with its beginning.
 *   <li>The cursor holds for each file its key, fingerprints and the byte to go on at, so that a restart goes on exactly
 *       there, also when the file was renamed meanwhile.
 *   <li>Ids are {@code fingerprint:byte}: the same after a restart and after a rename.
 *   <li>A file that does not exist (yet) is no failure: the page is empty and {@link #checkHealth} says so.
 * </ul>
 *
 * <p>Lost is only what nobody could read: lines that a truncation or removal took away before they were read and of
 * which no copy lies in the same directory. {@link #fetch} is for one thread; the other methods are thread-safe.
 */
public final class FileFeed implements PullFeed, AutoCloseable {
    /** Bytes looked at for one page, so that a long run of uninteresting records still commits its cursor. */
    private static final long MOST_BYTES = 64L << 20;

    private final FilePattern pattern;
    private final Duration pause;
    private final FileSurvey survey;
    private final RecordReader reader;
    private final ReentrantLock reading = new ReentrantLock();

    /**
     * @param pathOrGlob a file; the last element may be a glob such as {@code eve*.json}. Packed files (.gz and the
     *     like) are left out
     * @param pause how long to wait when all is read
     */
    public FileFeed(String pathOrGlob, RecordParser parser, Duration pause) {
        this.pattern = new FilePattern(pathOrGlob);
        this.reader = new RecordReader(parser, pathOrGlob);
        this.pause = pause;
        this.survey = new FileSurvey(pattern);
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        reading.lockInterruptibly();
        try {
            return read(FileCursor.read(cursor), new PageCollector(limit));
        } catch (ClosedByInterruptException interrupted) {
            Thread.interrupted();
            throw new InterruptedException("reading " + pattern + " was interrupted");
        } catch (IOException failure) {
            throw unreadable(failure);
        } finally {
            reading.unlock();
        }
    }

    @Override
    public Duration pause() {
        return pause;
    }

    /** What an operator wants to know: whether the files are there and readable, and when they last grew. */
    public Health checkHealth(Clock clock) {
        return new FileHealth(pattern, clock).check();
    }

    /** Self-test lines: the files are there, and can be read. */
    public List<SelfCheck> selfTest(Clock clock) {
        return new FileHealth(pattern, clock).selfTest();
    }

    /** The last complete lines of the file that changed last, the last one first, for self-tests; at most 1 MiB. */
    public List<String> lastLines() {
        return new FileHealth(pattern, Clock.systemUTC()).lastLines();
    }

    /** When the file that changed last was written to; empty when there is none to look at. */
    Optional<Instant> lastWritten() {
        return new FileHealth(pattern, Clock.systemUTC()).lastWritten();
    }

    /** Whether this is a file that the feed reads by itself, under whatever name. */
    boolean follows(Path file) throws IOException {
        for (FoundFile found : pattern.present()) {
            if (pattern.matches(found) && Files.isSameFile(found.path(), file)) {
                return true;
            }
        }
        return false;
    }

    /** Closes the files. The feed can be used again; it opens them anew. */
    @Override
    public void close() {
        reading.lock();
        try {
            survey.close();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public String toString() {
        return "FileFeed[" + pattern + "]";
    }

    private Page read(List<FilePosition> known, PageCollector page)
            throws IOException, ConnectorException, InterruptedException {
        List<FollowedFile> files = survey.look(known);
        List<FilePosition> positions = new ArrayList<>();
        long budget = MOST_BYTES;
        boolean more = false;
        for (FollowedFile file : files) {
            FilePosition from = file.position();
            FileChannel channel = file.channel();
            if (channel == null || !from.isIdentified() || page.isFull() || budget <= 0) {
                more |= page.isFull() || budget <= 0;
                positions.add(from);
                continue;
            }
            FilePosition to = reader.read(channel::read, from, page, budget);
            budget -= to.offset() - from.offset();
            positions.add(to);
        }
        if (page.isEmpty() && survey.problem().isPresent()) {
            throw unreadable(survey.problem().get());
        }
        return page.page(FileCursor.write(positions, pattern), more || page.isFull() || budget <= 0);
    }

    private ConnectorException unreadable(IOException failure) {
        Category category = failure instanceof AccessDeniedException ? Category.FORBIDDEN : Category.UNREACHABLE;
        return new ConnectorException(category, FileHealth.sentence(pattern, failure), failure);
    }
}

package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics without a consumer group: the cursor holds the next offset of each partition and is stored in one
 * transaction with the events, so each record is stored exactly once. Thread-safe; one fetch at a time.
 */
final class KafkaFeed implements PullFeed {
    private final KafkaAccess access;
    private final KafkaTopics topics;
    private final boolean fromBeginning;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable TopicReader reader;
    private volatile boolean closed;
    private volatile long lag = -1;

    /** @param fromBeginning whether the first run reads what is there already */
    KafkaFeed(KafkaAccess access, KafkaTopics topics, boolean fromBeginning) {
        this.access = access;
        this.topics = topics;
        this.fromBeginning = fromBeginning;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (closed) {
                return Page.empty(cursor);
            }
            Page page = open().read(cursor, limit);
            lag = reader == null ? -1 : open().lag();
            return page;
        } catch (InterruptException interrupted) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (WakeupException closing) {
            return Page.empty(cursor);
        } catch (KafkaException failure) {
            letGo();
            throw KafkaFailures.of(failure, access.servers());
        } finally {
            if (closed) {
                letGo();
            }
            lock.unlock();
        }
    }

    /** The fetch itself waits for records, so hardly any pause is needed. */
    @Override
    public Duration pause() {
        return Duration.ofMillis(50);
    }

    /** Records that are there and were not read yet at the last fetch; empty before it. */
    OptionalLong lag() {
        return lag < 0 ? OptionalLong.empty() : OptionalLong.of(lag);
    }

    /** A fetch that runs ends soon and lets the connections go itself. */
    void close() {
        closed = true;
        TopicReader open = reader;
        if (open != null) {
            open.wakeUp();
        }
        if (lock.tryLock()) {
            try {
                letGo();
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public String toString() {
        return "KafkaFeed[" + access.servers() + ", " + topics.parsers().keySet() + "]";
    }

    private TopicReader open() throws ConnectorException {
        TopicReader open = reader;
        if (open == null) {
            open = new TopicReader(access, topics, fromBeginning);
            reader = open;
        }
        return open;
    }

    private void letGo() {
        TopicReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}

package dev.watchfloor.connectors.feeds;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What a gzip file holds, unpacked on the way: no copy on disk, and in memory the last few MiB, so that a reader may step
 * back. A step further back unpacks from the beginning. For one thread, except {@link #bytesRead}.
 */
final class PackedSource implements ByteSource, AutoCloseable {
    /** More than the two longest lines. */
    private static final int KEPT = 4 << 20;

    private static final int STEP = 64 << 10;

    private final Path path;
    private final byte[] ring = new byte[KEPT];
    private @Nullable FileInputStream file;
    private @Nullable InputStream unpacked;
    private long produced;
    private boolean damaged;
    private volatile long bytesRead;

    PackedSource(Path path) {
        this.path = path;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        if (position < produced - ring.length) {
            close();
        }
        while (produced <= position) {
            if (!unpack()) {
                return -1;
            }
        }
        int at = (int) (position % ring.length);
        int length = (int) Math.min(Math.min(target.remaining(), produced - position), ring.length - at);
        target.put(ring, at, length);
        return length;
    }

    /** Whether the end that was reached is that of a damaged or cut-off file. */
    boolean isDamaged() {
        return damaged;
    }

    /** Packed bytes read so far. */
    long bytesRead() {
        return bytesRead;
    }

    /** Lets the file go; the next read begins anew. */
    @Override
    public void close() throws IOException {
        InputStream open = unpacked != null ? unpacked : file;
        unpacked = null;
        file = null;
        produced = 0;
        damaged = false;
        if (open != null) {
            open.close();
        }
    }

    private boolean unpack() throws IOException {
        if (damaged) {
            return false;
        }
        int at = (int) (produced % ring.length);
        try {
            int read = stream().read(ring, at, Math.min(STEP, ring.length - at));
            if (file != null) {
                bytesRead = file.getChannel().position();
            }
            produced += Math.max(0, read);
            return read > 0;
        } catch (EOFException | ZipException cutOff) {
            damaged = true;
            return false;
        }
    }

    private InputStream stream() throws IOException {
        InputStream open = unpacked;
        if (open == null) {
            file = new FileInputStream(path.toFile());
            open = new GZIPInputStream(file, STEP);
            unpacked = open;
        }
        return open;
    }
}

package dev.watchfloor.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk under H2 that takes so many more changes, half of the next one, and none after it: what a file looks like when
 * its process is killed there.
 */
public final class DyingDisk extends FilePathWrapper {
    static final AtomicLong CHANGES_LEFT = new AtomicLong(Long.MAX_VALUE);

    static String scheme() {
        FilePath.register(new DyingDisk());
        return "dyingdisk:";
    }

    @Override
    public String getScheme() {
        return "dyingdisk";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel real = getBase().open(mode);
        return new FileBaseDefault() {
            @Override
            public long size() throws IOException {
                return real.size();
            }

            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                return real.read(into, position);
            }

            @Override
            public int write(ByteBuffer from, long position) throws IOException {
                long left = CHANGES_LEFT.getAndDecrement();
                if (left == 1) {
                    real.write(from.slice(from.position(), from.remaining() / 2), position);
                }
                requireLife(left - 1);
                return real.write(from, position);
            }

            @Override
            public void implTruncate(long size) throws IOException {
                requireLife(CHANGES_LEFT.getAndDecrement());
                real.truncate(size);
            }

            @Override
            public void force(boolean metaData) throws IOException {
                requireLife(CHANGES_LEFT.get());
            }

            @Override
            public FileLock tryLock(long position, long size, boolean shared) throws IOException {
                return real.tryLock(position, size, shared);
            }

            @Override
            protected void implCloseChannel() throws IOException {
                real.close();
            }
        };
    }

    private static void requireLife(long left) throws IOException {
        if (left <= 0) {
            throw new IOException("the process is dead");
        }
    }
}

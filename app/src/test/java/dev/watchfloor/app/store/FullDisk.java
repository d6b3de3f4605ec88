package dev.watchfloor.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk under H2 that is full when told so. */
public final class FullDisk extends FilePathWrapper {
    static final AtomicBoolean FULL = new AtomicBoolean();

    static String scheme() {
        FilePath.register(new FullDisk());
        return "fulldisk:";
    }

    @Override
    public String getScheme() {
        return "fulldisk";
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
                if (FULL.get()) {
                    throw new IOException("No space left on device");
                }
                return real.write(from, position);
            }

            @Override
            public void implTruncate(long size) throws IOException {
                real.truncate(size);
            }

            @Override
            public void force(boolean metaData) throws IOException {
                real.force(metaData);
            }

            @Override
            public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
                return real.tryLock(position, size, shared);
            }

            @Override
            protected void implCloseChannel() throws IOException {
                real.close();
            }
        };
    }
}

package dev.watchfloor.app.store.blocks;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Makes the sections of blocks small and large again. Not thread-safe; closing frees memory outside the heap. */
final class Section implements AutoCloseable {
    /**
     * Largest section before compression: the largest record in the widest form is 3 MB, and a block ends with the
     * event that fills it.
     */
    static final int MOST_BYTES = 8 << 20;

    // Measured with records of 290 bytes: level 1 takes 3 us and 58 bytes an event, level 6 takes 9 us for 50.
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final byte[] buffer = new byte[16 << 10];

    /** Appends the compressed form. @return how many bytes it took */
    int compress(ByteWriter section, ByteWriter to) {
        if (section.size() > MOST_BYTES) {
            throw new IllegalArgumentException("a section of " + section.size() + " bytes");
        }
        int before = to.size();
        deflater.reset();
        deflater.setInput(section.array(), 0, section.size());
        deflater.finish();
        while (!deflater.finished()) {
            to.writeBytes(buffer, deflater.deflate(buffer));
        }
        return to.size() - before;
    }

    /** @param expected exact length after expansion, at most {@link #MOST_BYTES} */
    static byte[] expand(byte[] content, int from, int length, int expected) throws DamagedBlockException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, from, length);
            byte[] section = new byte[expected];
            int done = 0;
            while (done < expected) {
                int more = inflater.inflate(section, done, expected - done);
                if (more == 0) {
                    throw new DamagedBlockException("a section that ends too soon");
                }
                done += more;
            }
            return section;
        } catch (DataFormatException changed) {
            throw new DamagedBlockException("a section that cannot be expanded", changed);
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() {
        deflater.end();
    }
}

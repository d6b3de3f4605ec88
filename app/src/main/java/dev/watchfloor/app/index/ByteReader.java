package dev.watchfloor.app.index;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {
    /** Longest content that is believed: more than the largest column, so that damage cannot ask for all memory. */
    private static final int LONGEST = 1 << 27;

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads {@link ByteWriter#compressed}. */
    static ByteReader decompressing(byte[] compressed) throws DamagedColumnException {
        ByteReader outside = new ByteReader(compressed);
        int length = outside.length(LONGEST);
        byte[] content = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(compressed, outside.at, compressed.length - outside.at);
            int filled = 0;
            while (filled < length) {
                int more = inflater.inflate(content, filled, length - filled);
                if (more == 0 && (inflater.finished() || inflater.needsInput())) {
                    throw new DamagedColumnException("content ends early");
                }
                filled += more;
            }
            return new ByteReader(content);
        } catch (DataFormatException damaged) {
            throw new DamagedColumnException("not compressed as it should be");
        } finally {
            inflater.end();
        }
    }

    int next() throws DamagedColumnException {
        require(1);
        return bytes[at++] & 0xFF;
    }

    byte[] next(int count) throws DamagedColumnException {
        require(count);
        byte[] piece = java.util.Arrays.copyOfRange(bytes, at, at + count);
        at += count;
        return piece;
    }

    long number() throws DamagedColumnException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new DamagedColumnException("a number does not end");
    }

    long signed() throws DamagedColumnException {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number from 0 to {@code most}. */
    int length(int most) throws DamagedColumnException {
        long length = number();
        if (length < 0 || length > most) {
            throw new DamagedColumnException("a length is out of bounds");
        }
        return (int) length;
    }

    private void require(int count) throws DamagedColumnException {
        if (count < 0 || count > bytes.length - at) {
            throw new DamagedColumnException("content ends early");
        }
    }
}

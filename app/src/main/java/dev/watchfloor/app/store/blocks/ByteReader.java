package dev.watchfloor.app.store.blocks;

import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote, and never past its end. Not thread-safe. */
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int readByte() throws DamagedBlockException {
        require(1);
        return bytes[at++] & 0xFF;
    }

    int readInt() throws DamagedBlockException {
        require(Integer.BYTES);
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = value << 8 | bytes[at++] & 0xFF;
        }
        return value;
    }

    long readLong() throws DamagedBlockException {
        return (long) readInt() << 32 | readInt() & 0xFFFF_FFFFL;
    }

    long readNumber() throws DamagedBlockException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = readByte();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new DamagedBlockException("a number without an end");
    }

    long readSigned() throws DamagedBlockException {
        long value = readNumber();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number of things. @param most more than that is damage */
    int readCount(int most) throws DamagedBlockException {
        long value = readNumber();
        if (value < 0 || value > most) {
            throw new DamagedBlockException("a count of " + value + " where at most " + most + " is possible");
        }
        return (int) value;
    }

    byte[] readBytes(int length) throws DamagedBlockException {
        require(length);
        byte[] read = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return read;
    }

    int remaining() {
        return end - at;
    }

    private void require(int length) throws DamagedBlockException {
        if (length < 0 || length > end - at) {
            throw new DamagedBlockException("cut off");
        }
    }
}

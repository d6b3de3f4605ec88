package dev.watchfloor.app.store.blocks;

import java.util.Arrays;

/** Bytes that grow while they are written. Not thread-safe. */
final class ByteWriter {
    private byte[] bytes;
    private int size;

    ByteWriter(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    void writeByte(int value) {
        makeRoom(1);
        bytes[size++] = (byte) value;
    }

    void writeInt(int value) {
        makeRoom(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
    }

    void writeLong(long value) {
        writeInt((int) (value >> 32));
        writeInt((int) value);
    }

    /** Seven bits a byte, lowest first: small numbers take one byte. Taken as unsigned. */
    void writeNumber(long value) {
        makeRoom(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** As {@link #writeNumber}, with numbers near zero short on both sides of it. */
    void writeSigned(long value) {
        writeNumber(value << 1 ^ value >> 63);
    }

    void writeBytes(byte[] content) {
        writeBytes(content, content.length);
    }

    void writeBytes(byte[] content, int length) {
        makeRoom(length);
        System.arraycopy(content, 0, bytes, size, length);
        size += length;
    }

    /** Everything written, in an array that may be longer than {@link #size} and is not copied. */
    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
        }
    }
}

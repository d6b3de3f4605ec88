package dev.watchfloor.app.index;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Grows an array of bytes; numbers take as many bytes as they need. */
final class ByteWriter {
    private byte[] bytes = new byte[1024];
    private int length;

    void put(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void put(byte[] source, int count) {
        room(count);
        System.arraycopy(source, 0, bytes, length, count);
        length += count;
    }

    /** Seven bits a byte, lowest first. Negative numbers take ten bytes. */
    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** A number that may be below zero and is mostly near it. */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    /** What was written, compressed, behind its length. */
    byte[] compressed() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            ByteWriter result = new ByteWriter();
            result.number(length);
            byte[] piece = new byte[1 << 14];
            while (!deflater.finished()) {
                result.put(piece, deflater.deflate(piece));
            }
            return result.toBytes();
        } finally {
            deflater.end();
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

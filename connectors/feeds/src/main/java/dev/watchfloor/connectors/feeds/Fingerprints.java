package dev.watchfloor.connectors.feeds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** What a file's content says about which file it is. Stateless. */
final class Fingerprints {
    private static final int LONGEST_HEAD = 1_024;
    private static final int LONGEST_TAIL = 64;
    private static final int HEAD_CHARACTERS = 16;
    private static final int TAIL_CHARACTERS = 12;

    private Fingerprints() {}

    /** Of the first line, or of its first 1024 bytes; empty while neither is complete. Never changes by appending. */
    static String head(ByteSource file) throws IOException {
        byte[] start = bytes(file, 0, LONGEST_HEAD);
        int end = 0;
        while (end < start.length && start[end] != '\n') {
            end++;
        }
        if (end == start.length && start.length < LONGEST_HEAD) {
            return "";
        }
        return Digests.of(Arrays.copyOf(start, Math.min(end + 1, start.length)), HEAD_CHARACTERS);
    }

    /** Of up to 64 bytes before {@code offset}; empty at 0. */
    static String tail(ByteSource file, long offset) throws IOException {
        int length = (int) Math.min(LONGEST_TAIL, offset);
        return length == 0 ? "" : Digests.of(bytes(file, offset - length, length), TAIL_CHARACTERS);
    }

    /** Whether the file is at least so long. */
    static boolean reaches(ByteSource file, long length) throws IOException {
        return length == 0 || bytes(file, length - 1, 1).length == 1;
    }

    /** Whether {@code file} still holds, before {@code position}, what was read from it. */
    static boolean holds(FileChannel file, FilePosition position) throws IOException {
        return file.size() >= position.offset()
                && head(file::read).equals(position.head())
                && tail(file::read, position.offset()).equals(position.tail());
    }

    /** Whether both begin alike, and are alike just before {@code length}. */
    static boolean sameUpTo(FileChannel one, FileChannel other, long length) throws IOException {
        int head = (int) Math.min(LONGEST_HEAD, length);
        return Arrays.equals(bytes(one::read, 0, head), bytes(other::read, 0, head))
                && tail(one::read, length).equals(tail(other::read, length));
    }

    private static byte[] bytes(ByteSource file, long from, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, from + buffer.position());
            if (read <= 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}

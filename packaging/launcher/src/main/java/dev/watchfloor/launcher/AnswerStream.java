package dev.watchfloor.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A command's answers as a stream of UTF-8 that fails when nobody takes them any more. Not thread-safe. */
public final class AnswerStream extends OutputStream {
    private final PrintWriter writer;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(8_192);
    private final CharBuffer characters = CharBuffer.allocate(8_192);

    /** @param writer where a command's answers go */
    public AnswerStream(PrintWriter writer) {
        this.writer = writer;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            int taken = Math.min(bytes.remaining(), from + length - at);
            bytes.put(source, at, taken);
            at += taken;
            decode();
        }
    }

    @Override
    public void flush() throws IOException {
        check(writer);
    }

    private void decode() throws IOException {
        bytes.flip();
        decoder.decode(bytes, characters, false);
        bytes.compact();
        characters.flip();
        writer.append(characters);
        characters.clear();
        check(writer);
    }

    /** Passes on what was written. @throws IOException when that failed, now or before */
    public static void check(PrintWriter writer) throws IOException {
        if (writer.checkError()) {
            IOException unknown = new IOException("the output cannot be written");
            throw writer instanceof StreamWriter stream ? stream.failure().orElse(unknown) : unknown;
        }
    }

    /** Whether the reader at the other end of a pipe has left: it has seen enough, and that is no failure. */
    public static boolean isReaderGone(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        // "Broken pipe" on Unix, "The pipe is being closed" or "has been ended" on Windows.
        return message.contains("pipe");
    }
}

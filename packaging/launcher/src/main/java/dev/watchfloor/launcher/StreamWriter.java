package dev.watchfloor.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes UTF-8 to a stream and, other than its parent, can tell why it failed. */
final class StreamWriter extends PrintWriter {
    private final Remembering stream;

    StreamWriter(OutputStream stream) {
        this(new Remembering(stream));
    }

    private StreamWriter(Remembering stream) {
        super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
        this.stream = stream;
    }

    /** The first failure of the stream. */
    Optional<IOException> failure() {
        return Optional.ofNullable(stream.failure);
    }

    private static final class Remembering extends FilterOutputStream {
        private volatile @Nullable IOException failure;

        private Remembering(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException broken) {
                if (failure == null) {
                    failure = broken;
                }
                throw broken;
            }
        }
    }
}

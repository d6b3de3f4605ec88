package dev.watchfloor.connectors.feeds;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that can be read from any place, as a file channel does. */
@FunctionalInterface
interface ByteSource {
    /** Reads into {@code target} from {@code position} on; the number of bytes, or -1 at the end. */
    int read(ByteBuffer target, long position) throws IOException;
}

package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes blocks. Not thread-safe.
 *
 * <p>Layout, numbers with the highest byte first: mark, format, number of events (4 bytes), first position (8), for each
 * section its length compressed (4) and expanded (4); the sections; CRC-32C of all that (4).
 */
final class BlockWriter implements AutoCloseable {
    static final int MARK = 'W';
    /** The first one had a single id for a connection, see {@link OriginalColumns}; it is still read. */
    static final int FIRST_FORMAT = 1;

    static final int FORMAT = 2;
    static final int SECTIONS = 3;
    static final int HEAD = 2 + Integer.BYTES + Long.BYTES + SECTIONS * 2 * Integer.BYTES;
    static final int CHECKSUM = Integer.BYTES;

    private final Section section = new Section();

    /** @param events at least one, with positions that follow each other */
    Block write(List<StoredEvent> events) {
        ByteWriter ids = new ByteWriter(8 << 10);
        IdColumns.write(ids, events);
        ByteWriter fields = new ByteWriter(32 << 10);
        FieldColumns.write(fields, events);
        ByteWriter originals = new ByteWriter(128 << 10);
        OriginalColumns.write(originals, events);

        ByteWriter sections = new ByteWriter(32 << 10);
        ByteWriter block = new ByteWriter(32 << 10);
        block.writeByte(MARK);
        block.writeByte(FORMAT);
        block.writeInt(events.size());
        block.writeLong(events.getFirst().position());
        for (ByteWriter plain : List.of(ids, fields, originals)) {
            block.writeInt(section.compress(plain, sections));
            block.writeInt(plain.size());
        }
        block.writeBytes(sections.array(), sections.size());
        CRC32C checksum = new CRC32C();
        checksum.update(block.array(), 0, block.size());
        block.writeInt((int) checksum.getValue());
        return new Block(events.getFirst().position(), events.size(), block.toBytes());
    }

    @Override
    public void close() {
        section.close();
    }
}

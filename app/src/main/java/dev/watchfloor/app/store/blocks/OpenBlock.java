package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.index.SegmentSource.OriginalReader;
import dev.watchfloor.app.timeline.StoredEvent;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A block that was found whole. Its sections are expanded when they are first needed, and kept. Thread-safe. */
public final class OpenBlock {
    /** What an expanded event takes beside its texts. */
    private static final int PLAIN_EVENT = 120;

    private final Block block;
    private final int format;
    private final int[] lengths = new int[BlockWriter.SECTIONS];
    private final int[] sizes = new int[BlockWriter.SECTIONS];
    private @Nullable IdColumns ids;
    private @Nullable FieldColumns fields;
    private @Nullable OriginalColumns originals;

    /** Takes the id of one event. */
    @FunctionalInterface
    public interface IdReader {
        void take(long position, String connector, String id);
    }

    /** Checks the block. @throws DamagedBlockException when anything about it is not as it was written */
    public OpenBlock(Block block) throws DamagedBlockException {
        this.block = block;
        byte[] content = block.content();
        if (content.length < BlockWriter.HEAD + BlockWriter.CHECKSUM) {
            throw new DamagedBlockException("too short");
        }
        int end = content.length - BlockWriter.CHECKSUM;
        CRC32C checksum = new CRC32C();
        checksum.update(content, 0, end);
        if (new ByteReader(content, end, content.length).readInt() != (int) checksum.getValue()) {
            throw new DamagedBlockException("its checksum is another");
        }
        ByteReader head = new ByteReader(content, 0, BlockWriter.HEAD);
        boolean isBlock = head.readByte() == BlockWriter.MARK;
        format = head.readByte();
        if (!isBlock || format < BlockWriter.FIRST_FORMAT || format > BlockWriter.FORMAT) {
            throw new DamagedBlockException("not a block of this format");
        }
        if (head.readInt() != block.events()
                || head.readLong() != block.first()
                || block.events() < 1
                || block.events() > BlockCutter.MOST_EVENTS) {
            throw new DamagedBlockException("a block of another place");
        }
        long all = 0;
        for (int section = 0; section < BlockWriter.SECTIONS; section++) {
            lengths[section] = head.readInt();
            sizes[section] = head.readInt();
            if (lengths[section] < 0 || sizes[section] < 0 || sizes[section] > Section.MOST_BYTES) {
                throw new DamagedBlockException("a section of impossible size");
            }
            all += lengths[section];
        }
        if (all != end - BlockWriter.HEAD) {
            throw new DamagedBlockException("sections of another length than said");
        }
    }

    public long first() {
        return block.first();
    }

    public long last() {
        return block.last();
    }

    public boolean contains(long position) {
        return position >= first() && position <= last();
    }

    /** Whether nothing is gained by joining it with its neighbours. */
    public boolean isFull() {
        return block.events() >= BlockCutter.MOST_EVENTS / 2
                || sizes[BlockWriter.SECTIONS - 1] >= BlockCutter.MOST_CHARS / 2;
    }

    /** Bytes as written. */
    public int bytes() {
        return block.content().length;
    }

    /** About how many bytes of memory it takes when all of it is expanded. */
    public long memory() {
        long memory = bytes() + (long) block.events() * PLAIN_EVENT;
        for (int size : sizes) {
            memory += 2L * size;
        }
        return memory;
    }

    /** One of its events. */
    public StoredEvent event(long position) throws DamagedBlockException {
        int row = Math.toIntExact(position - first());
        IdColumns known = ids();
        OriginalColumns rest = originals();
        return new StoredEvent(
                position,
                Micros.instant(known.received()[row]),
                known.connector(row),
                fields().event(
                                row,
                                known.ids().get(row),
                                rest.communityId(row),
                                rest.flow(row),
                                rest.raws().get(row)));
    }

    /** When an event was received. */
    public Instant received(long position) throws DamagedBlockException {
        return Micros.instant(ids().received()[Math.toIntExact(position - first())]);
    }

    /** Hands over ids; expands nothing else. Both positions are within the block. */
    public void ids(long from, long to, IdReader reader) throws DamagedBlockException {
        IdColumns known = ids();
        for (long position = from; position <= to; position++) {
            int row = (int) (position - first());
            reader.take(position, known.connector(row), known.ids().get(row));
        }
    }

    /** Hands over what no column of the index has; does not expand the fields. Both positions are within the block. */
    public void originals(long from, long to, OriginalReader reader) throws DamagedBlockException {
        IdColumns known = ids();
        OriginalColumns rest = originals();
        for (long position = from; position <= to; position++) {
            int row = (int) (position - first());
            reader.take(
                    position,
                    known.ids().get(row),
                    rest.communityId(row),
                    rest.flow(row),
                    rest.raws().get(row));
        }
    }

    private synchronized IdColumns ids() throws DamagedBlockException {
        IdColumns known = ids;
        if (known == null) {
            known = IdColumns.read(section(0), block.events());
            ids = known;
        }
        return known;
    }

    private synchronized FieldColumns fields() throws DamagedBlockException {
        FieldColumns known = fields;
        if (known == null) {
            known = new FieldColumns(section(1), block.events());
            fields = known;
        }
        return known;
    }

    private synchronized OriginalColumns originals() throws DamagedBlockException {
        OriginalColumns known = originals;
        if (known == null) {
            known = OriginalColumns.read(section(2), block.events(), format);
            originals = known;
        }
        return known;
    }

    private ByteReader section(int number) throws DamagedBlockException {
        int from = BlockWriter.HEAD;
        for (int before = 0; before < number; before++) {
            from += lengths[before];
        }
        return new ByteReader(Section.expand(block.content(), from, lengths[number], sizes[number]));
    }
}

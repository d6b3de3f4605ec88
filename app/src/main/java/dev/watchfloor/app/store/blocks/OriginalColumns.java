package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.List;

/**
 * The last section: what no column of the index has, beside the id.
 *
 * @param flows ids of connections, or none
 * @param raws records as received
 */
record OriginalColumns(TextColumn flows, Texts raws) {

    static void write(ByteWriter to, List<StoredEvent> events) {
        TextColumn.write(to, events, event -> event.event().flow());
        Texts.write(to, events.stream().map(event -> event.event().raw()).toList());
    }

    static OriginalColumns read(ByteReader from, int events) throws DamagedBlockException {
        return new OriginalColumns(TextColumn.read(from, events), Texts.read(from, events));
    }
}

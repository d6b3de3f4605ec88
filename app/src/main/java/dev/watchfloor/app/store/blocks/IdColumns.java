package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.List;

/**
 * The first section: who brought which record when.
 *
 * @param connectors name of the connector
 * @param received in {@link Micros}
 * @param ids the source's ids
 */
record IdColumns(TextColumn connectors, long[] received, Texts ids) {

    static void write(ByteWriter to, List<StoredEvent> events) {
        TextColumn.write(to, events, StoredEvent::connector);
        NumberColumn.writeSteps(to, events, event -> Micros.of(event.received()));
        Texts.write(to, events.stream().map(event -> event.event().id()).toList());
    }

    static IdColumns read(ByteReader from, int events) throws DamagedBlockException {
        IdColumns columns = new IdColumns(
                TextColumn.read(from, events), NumberColumn.readSteps(from, events), Texts.read(from, events));
        for (int row = 0; row < events; row++) {
            int length = columns.ids.length(row);
            if (columns.connectors.number(row) < 0 || length < 1 || length > SecurityEvent.LONGEST_ID) {
                throw new DamagedBlockException("an event without an id or a connector");
            }
        }
        return columns;
    }

    String connector(int row) {
        return connectors.text(connectors.number(row));
    }
}

package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last section: what no column of the index has, beside the id.
 *
 * @param communityIds Community IDs of connections, or none; null in blocks of the first format
 * @param flows products' own ids of connections, or none; in blocks of the first format whichever of the two there was
 * @param raws records as received
 */
record OriginalColumns(@Nullable TextColumn communityIds, TextColumn flows, Texts raws) {

    static void write(ByteWriter to, List<StoredEvent> events) {
        TextColumn.write(to, events, event -> event.event().communityId());
        TextColumn.write(to, events, event -> event.event().flow());
        Texts.write(to, events.stream().map(event -> event.event().raw()).toList());
    }

    static OriginalColumns read(ByteReader from, int events, int format) throws DamagedBlockException {
        TextColumn communityIds = format == BlockWriter.FIRST_FORMAT ? null : TextColumn.read(from, events);
        return new OriginalColumns(communityIds, TextColumn.read(from, events), Texts.read(from, events));
    }

    @Nullable
    String communityId(int row) {
        return communityIds == null ? OldFlow.communityId(flows.get(row)) : communityIds.get(row);
    }

    @Nullable
    String flow(int row) {
        return communityIds == null ? OldFlow.own(flows.get(row)) : flows.get(row);
    }
}

package dev.watchfloor.app.store.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** Blocks of profiles from before a product's own id of a connection was kept apart from its Community ID. */
class FirstFormatTest {
    private static final Instant TIME = Instant.parse("2026-11-24T10:00:00Z");
    private static final String COMMUNITY = "1:LQU9qZlK+B5F3KDmev6m5PMibrg=";

    @Test
    void theOneIdThatWasKeptIsWhatItsFormSays() throws Exception {
        OpenBlock block = new OpenBlock(block(COMMUNITY, "CHhAvVGS1DHFjwGM9", "1:4711", null));

        assertThat(communityIds(block)).containsExactly(COMMUNITY, null, null, null);
        assertThat(flows(block)).containsExactly(null, "CHhAvVGS1DHFjwGM9", "1:4711", null);
    }

    @Test
    void whatIsSearchedInThemIsTheSame() throws Exception {
        List<String> seen = new ArrayList<>();

        new OpenBlock(block(COMMUNITY, "a1b2"))
                .originals(
                        0, 1, (position, id, communityId, flow, raw) -> seen.add(communityId + " " + flow + " " + raw));

        assertThat(seen).containsExactly(COMMUNITY + " null raw 0", "null a1b2 raw 1");
    }

    private static List<String> communityIds(OpenBlock block) throws DamagedBlockException {
        List<String> ids = new ArrayList<>();
        for (long position = block.first(); position <= block.last(); position++) {
            ids.add(block.event(position).event().communityId());
        }
        return ids;
    }

    private static List<String> flows(OpenBlock block) throws DamagedBlockException {
        List<String> flows = new ArrayList<>();
        for (long position = block.first(); position <= block.last(); position++) {
            flows.add(block.event(position).event().flow());
        }
        return flows;
    }

    /** As the first format was written. */
    private static Block block(String... flows) {
        List<StoredEvent> events = new ArrayList<>();
        for (int place = 0; place < flows.length; place++) {
            events.add(new StoredEvent(
                    place,
                    TIME,
                    "zeek",
                    SecurityEvent.of("id-" + place, TIME, Layer.DETECTION, Kind.FLOW)
                            .flow(flows[place])
                            .raw("raw " + place)
                            .build()));
        }
        ByteWriter ids = new ByteWriter(100);
        IdColumns.write(ids, events);
        ByteWriter fields = new ByteWriter(100);
        FieldColumns.write(fields, events);
        ByteWriter originals = new ByteWriter(100);
        TextColumn.write(originals, events, event -> event.event().flow());
        Texts.write(originals, events.stream().map(event -> event.event().raw()).toList());

        ByteWriter block = new ByteWriter(100);
        block.writeByte(BlockWriter.MARK);
        block.writeByte(BlockWriter.FIRST_FORMAT);
        block.writeInt(events.size());
        block.writeLong(0);
        ByteWriter sections = new ByteWriter(100);
        try (Section section = new Section()) {
            for (ByteWriter plain : List.of(ids, fields, originals)) {
                block.writeInt(section.compress(plain, sections));
                block.writeInt(plain.size());
            }
        }
        block.writeBytes(sections.array(), sections.size());
        CRC32C checksum = new CRC32C();
        checksum.update(block.array(), 0, block.size());
        block.writeInt((int) checksum.getValue());
        return new Block(0, events.size(), block.toBytes());
    }
}

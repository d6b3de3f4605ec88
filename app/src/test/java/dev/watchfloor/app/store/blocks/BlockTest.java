package dev.watchfloor.app.store.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class BlockTest {
    private final RandomEvents random = new RandomEvents(7);

    @Test
    void thousandsOfRandomEventsComeBackAsTheyWere() throws Exception {
        List<StoredEvent> events = random.events(1_000_000_000_000L, 6_000);
        assertThat(read(BlockCutter.cut(events))).isEqualTo(events);
    }

    @Test
    void everyTextComesBackCharByChar() throws Exception {
        for (String text :
                List.of("", "\ud800", "\udc00\ud800", "a\udfffb", "😀", "\u0000", "ÿ", "Ā", "\uffff", "日本語")) {
            StoredEvent event = random.event(1, text);
            assertThat(read(BlockCutter.cut(List.of(event)))).containsExactly(event);
        }
    }

    @Test
    void halvesOfPairsStayApartAcrossTheBorderOfTwoRecords() throws Exception {
        List<StoredEvent> events = List.of(random.event(1, "left \ud83d"), random.event(2, "\ude00 right"));
        assertThat(read(BlockCutter.cut(events))).isEqualTo(events);
    }

    @Test
    void anEventOfWhichNothingIsKnownComesBack() throws Exception {
        List<StoredEvent> events = List.of(RandomEvents.bare(0), RandomEvents.bare(1));
        assertThat(read(BlockCutter.cut(events))).isEqualTo(events);
    }

    @Test
    void theLargestRecordsComeBackOneABlock() throws Exception {
        List<StoredEvent> events = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            events.add(random.event(n, random.text(SecurityEvent.LONGEST_RAW)));
        }
        List<Block> blocks = BlockCutter.cut(events);
        assertThat(blocks).hasSize(4);
        assertThat(read(blocks)).isEqualTo(events);
    }

    @Test
    void manyLongFieldsFillABlockToo() throws Exception {
        List<StoredEvent> events = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            SecurityEvent plain = random.event(n).event();
            String text = random.text(SecurityEvent.LONGEST_TEXT);
            events.add(new StoredEvent(n, plain.time(), "a", withTexts(plain, text)));
        }
        assertThat(read(BlockCutter.cut(events))).isEqualTo(events);
    }

    @Test
    void blocksAreFullAndEndAtGaps() {
        int full = BlockCutter.MOST_EVENTS;
        List<StoredEvent> events = new ArrayList<>();
        for (int n = 0; n < 2 * full + 80; n++) {
            events.add(RandomEvents.bare(n < 2 * full + 60 ? n : n + 1));
        }
        List<Block> blocks = BlockCutter.cut(events);
        assertThat(blocks).extracting(Block::events).containsExactly(full, full, 60, 20);
        assertThat(blocks).extracting(Block::first).containsExactly(0L, (long) full, 2L * full, 2L * full + 61);
        assertThat(BlockCutter.cut(List.of())).isEmpty();
    }

    @Test
    void idsAndOriginalsAreReadWithoutTheRest() throws Exception {
        List<StoredEvent> events = random.events(10, 50);
        OpenBlock block = new OpenBlock(BlockCutter.cut(events).getFirst());
        List<String> ids = new ArrayList<>();
        block.ids(20, 29, (position, connector, id) -> ids.add(position + connector + id));
        List<String> originals = new ArrayList<>();
        block.originals(
                20,
                29,
                (position, id, communityId, flow, raw) -> originals.add(position + id + communityId + flow + raw));
        assertThat(ids)
                .containsExactlyElementsOf(events.subList(10, 20).stream()
                        .map(stored -> stored.position()
                                + stored.connector()
                                + stored.event().id())
                        .toList());
        assertThat(originals)
                .containsExactlyElementsOf(events.subList(10, 20).stream()
                        .map(stored -> stored.position()
                                + stored.event().id()
                                + stored.event().communityId()
                                + stored.event().flow()
                                + stored.event().raw())
                        .toList());
    }

    @Test
    void aChangedByteAnywhereIsNoticed() {
        Block block = BlockCutter.cut(random.events(1, 40)).getFirst();
        Random places = new Random(3);
        for (int n = 0; n < 2_000; n++) {
            byte[] changed = block.content().clone();
            changed[n < 50 ? n : places.nextInt(changed.length)] ^= (byte) (1 + places.nextInt(255));
            assertThatThrownBy(() -> new OpenBlock(new Block(block.first(), block.events(), changed)))
                    .isInstanceOf(DamagedBlockException.class);
        }
    }

    @Test
    void aBlockThatIsCutOffOrInAnotherPlaceIsNoticed() {
        Block block = BlockCutter.cut(random.events(1, 40)).getFirst();
        for (int length = 0; length < block.content().length; length += 7) {
            byte[] cut = Arrays.copyOf(block.content(), length);
            assertThatThrownBy(() -> new OpenBlock(new Block(block.first(), block.events(), cut)))
                    .isInstanceOf(DamagedBlockException.class);
        }
        assertThatThrownBy(() -> new OpenBlock(new Block(2, block.events(), block.content())))
                .isInstanceOf(DamagedBlockException.class);
        assertThatThrownBy(() -> new OpenBlock(new Block(1, 41, block.content())))
                .isInstanceOf(DamagedBlockException.class);
    }

    /** What a checksum cannot see: bytes that were wrong when they were written. */
    @Test
    void contentThatIsWrongUnderARightChecksumIsDamageAndNothingWorse() throws Exception {
        List<StoredEvent> events = random.events(1, 40);
        Block block = BlockCutter.cut(events).getFirst();
        Random places = new Random(5);
        for (int n = 0; n < 20_000; n++) {
            byte[] changed = block.content().clone();
            for (int flips = 0; flips <= n % 3; flips++) {
                changed[places.nextInt(changed.length)] ^= (byte) (1 << places.nextInt(8));
            }
            CRC32C checksum = new CRC32C();
            checksum.update(changed, 0, changed.length - Integer.BYTES);
            ByteBuffer.wrap(changed).putInt(changed.length - Integer.BYTES, (int) checksum.getValue());
            try {
                OpenBlock open = new OpenBlock(new Block(block.first(), block.events(), changed));
                for (long position = open.first(); position <= open.last(); position++) {
                    assertThat(open.event(position)).isNotNull();
                }
            } catch (DamagedBlockException noticed) {
                assertThat(noticed).hasMessageNotContaining("id-");
            }
        }
    }

    private static SecurityEvent withTexts(SecurityEvent plain, String text) {
        return new SecurityEvent(
                plain.id(),
                plain.time(),
                plain.layer(),
                plain.kind(),
                plain.severity(),
                plain.outcome(),
                "",
                null,
                0,
                null,
                0,
                text,
                text + "1",
                text + "2",
                text + "3",
                text + "4",
                text + "5",
                0,
                text + "6",
                text + "7",
                text + "8",
                text + "9",
                0,
                0,
                text,
                text + "a",
                "");
    }

    private static List<StoredEvent> read(List<Block> blocks) throws DamagedBlockException {
        List<StoredEvent> events = new ArrayList<>();
        for (Block block : blocks) {
            OpenBlock open = new OpenBlock(block);
            for (long position = open.first(); position <= open.last(); position++) {
                events.add(open.event(position));
            }
        }
        return events;
    }
}

package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.store.blocks.RandomEvents;
import dev.watchfloor.app.timeline.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedDatabaseTest {
    private final Clock clock = Clock.systemUTC();
    private final List<StoredEvent> events = new RandomEvents(4).events(1, 100);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenWithAKeyIsReadWithThatKeyAndNoOther() throws Exception {
        try (Database database = Database.open(folder, clock, key(1))) {
            new EventLog(database).append("very-secret-name", events, new dev.watchfloor.connectors.spi.Cursor("1"));
        }
        Path file = folder.resolve("watchfloor.mv.db");
        byte[] before = Files.readAllBytes(file);
        assertThat(new String(before, StandardCharsets.ISO_8859_1)).doesNotContain("very-secret-name");
        assertThatThrownBy(() -> Database.open(folder, clock, key(2)))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("cannot be opened with this key");
        assertThatThrownBy(() -> Database.open(folder, clock)).isInstanceOf(ProfileException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Database database = Database.open(folder, clock, key(1))) {
            assertThat(new EventLog(database).read(new long[] {1, 100}))
                    .containsExactly(events.getFirst(), events.getLast());
        }
    }

    @Test
    void aKeyIsNeverSaid() {
        assertThat(key(7)).hasToString("FileKey");
        assertThatThrownBy(() -> new FileKey(new byte[16])).hasMessageNotContaining("0000");
        assertThat(key(7).password())
                .endsWith(' ')
                .startsWith(HexFormat.of().formatHex(new byte[] {7}).toCharArray());
    }

    private static FileKey key(int content) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) content);
        return new FileKey(key);
    }
}

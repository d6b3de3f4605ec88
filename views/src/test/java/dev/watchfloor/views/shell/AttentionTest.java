package dev.watchfloor.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.views.fakes.Heads;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void speaksOfBlocksAQuarterOfAnHourBeforeTheyEnd() {
        assertThat(ending(NOW.plus(Duration.ofMinutes(16)))).isZero();
        assertThat(ending(NOW.plus(Duration.ofMinutes(15)))).isEqualTo(1);
        assertThat(ending(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(ending(NOW)).as("it is being lifted").isZero();
        assertThat(ending(null)).isZero();
    }

    @Test
    void speaksOfWhatIsMissing() {
        assertThat(Attention.of(List.of(), List.of(), List.of(row(null, Set.of("edge")), row(null, Set.of())), NOW))
                .isEqualTo(new Attention(0, 0, 0, 0, 1));
    }

    @Test
    void aClosedIncidentThatGoesOnIsNoNewOne() {
        List<IncidentHead> incidents = List.of(
                Heads.head(1, IncidentState.NEW, false),
                Heads.head(2, IncidentState.CLOSED, true),
                Heads.head(3, IncidentState.CLOSED, false),
                Heads.head(4, IncidentState.ACKNOWLEDGED, false));
        assertThat(Attention.of(incidents, List.of(), List.of(), NOW)).isEqualTo(new Attention(1, 1, 0, 0, 0));
    }

    private static long ending(@Nullable Instant until) {
        return Attention.of(List.of(), List.of(), List.of(row(until, Set.of())), NOW)
                .ending();
    }

    private static DenylistRow row(@Nullable Instant until, Set<String> missing) {
        return new DenylistRow(
                new IPAddressString("203.0.113.0/24").getAddress(),
                Set.of("edge"),
                missing,
                new DenylistRow.Lease("ana", "stuffing", NOW.minusSeconds(60), until));
    }
}

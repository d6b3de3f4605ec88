package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTextTest {
    private static final Instant TIME = Instant.parse("2026-11-23T14:03:27.136Z");

    private final TimeFormat times = new TimeFormat(ZoneId.of("Europe/Berlin"));

    @Test
    void timesCarryTheOffsetOfTheZoneOnScreen() {
        EventText text = new EventText(times);

        assertThat(text.table(List.of(event("one"))))
                .startsWith("2026-11-23T14:03:27.136Z\tperimeter\tinformational\tone\t");
        times.toggle();
        assertThat(text.table(List.of(event("one")))).startsWith("2026-11-23T15:03:27.136+01:00\t");
    }

    @Test
    void whatASpreadsheetTakesForAFormulaIsMadePlain() {
        assertThat(EventText.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(EventText.cell("@import")).isEqualTo("'@import");
        assertThat(EventText.cell("GET /a=b")).isEqualTo("GET /a=b");
    }

    @Test
    void anEventIsOneLineWhateverItsTextsHold() {
        assertThat(EventText.cell("a\tb\r\nc\u2028d")).isEqualTo("a b  c d");
    }

    private static StoredEvent event(String summary) {
        return new StoredEvent(
                1,
                TIME,
                "gate",
                SecurityEvent.of("e", TIME, Layer.PERIMETER, Kind.REQUEST)
                        .summary(summary)
                        .build());
    }
}

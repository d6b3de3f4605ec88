package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.Tlp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherSamplesTest {
    private static final String ID = "4f0c1d2e3b4a5968778695a4b3c2d1e0";
    private static final Instant TIME = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void threeIndicatorsAndWhatIsLeftOutAreShown() throws Exception {
        List<Indicator> indicators = List.of("a.example", "b.example", "c.example", "d.example").stream()
                .map(OtherSamplesTest::indicator)
                .toList();
        IndicatorPage page = new IndicatorPage(
                List.of(new IndicatorPage.Part(
                        "list",
                        indicators,
                        List.of(new IndicatorPage.LeftOut(5, new RejectedRecord("No observable.", "x"))))),
                null,
                Cursor.START,
                true);

        RecordSample.Read read = (RecordSample.Read) OtherSamples.of(feed(page));

        assertThat(read.understood()).isEqualTo(4);
        assertThat(read.misunderstood()).isEqualTo(5);
        assertThat(read.more()).isTrue();
        assertThat(read.latest()).hasSize(3);
        assertThat(read.latest().getFirst().values())
                .contains(
                        new MappedRecord.Value("threat.indicator.name", "a.example"),
                        new MappedRecord.Value("threat.indicator.confidence", "80"));
    }

    @Test
    void threeSessionsAreShownWithoutWhatWouldOpenThem() throws Exception {
        FakeProvider provider = new FakeProvider();
        for (int number = 0; number < 4; number++) {
            SessionRef ref = new SessionRef(ID + number, SessionRef.Kind.ONLINE);
            provider.sessions.put(
                    ref, new Session(ref, "u-1", "maria", null, TIME, TIME, List.of("portal"), "Firefox", false));
        }

        RecordSample.Read read = (RecordSample.Read) OtherSamples.of((SessionControl) provider);

        assertThat(read.understood()).isEqualTo(4);
        assertThat(read.latest()).hasSize(3);
        assertThat(read.latest().getFirst().values())
                .contains(
                        new MappedRecord.Value("session", "4f0c1d2e…, online"),
                        new MappedRecord.Value("user.name", "maria"));
        assertThat(read.toString()).doesNotContain(ID);
    }

    private static Indicator indicator(String host) {
        return new Indicator(
                new Observable(Observable.Kind.DOMAIN, host), 80, null, null, Tlp.CLEAR, List.of("phishing"), "");
    }

    private static IndicatorFeed feed(IndicatorPage page) {
        return new IndicatorFeed() {
            @Override
            public IndicatorPage fetch(Cursor cursor) {
                return page;
            }

            @Override
            public Duration pause() {
                return Duration.ofHours(1);
            }
        };
    }
}

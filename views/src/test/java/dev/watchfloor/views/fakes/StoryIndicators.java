package dev.watchfloor.views.fakes;

import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.Tlp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three sources and an own indicator, some of which matched, one of them long over. */
public final class StoryIndicators {
    private StoryIndicators() {}

    /** Fills the console, as if all of it had come an hour ago. */
    public static void fill(FakeConsole console, Instant now) {
        Instant hour = now.minus(Duration.ofHours(1));
        MemoryIndicatorShelf shelf = console.indicators();
        List<Indicator> drop = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            drop.add(says("198.51." + n + ".0/24", 90, null, Tlp.UNKNOWN, List.of(), "SBL" + (400_000 + n)));
        }
        drop.add(says("203.0.113.0/24", 90, null, Tlp.UNKNOWN, List.of(), "SBL412345"));
        shelf.keep("Spamhaus DROP", page(drop, List.of()), hour, Integer.MAX_VALUE);
        List<Indicator> partner = List.of(
                says(
                        "login-corp.example",
                        85,
                        now.plus(Duration.ofDays(12)),
                        Tlp.AMBER_STRICT,
                        List.of("phishing", "malicious-activity"),
                        "Copies the sign-in page"),
                says("http://login-corp.example/verify", 60, now.plus(Duration.ofDays(12)), Tlp.AMBER, List.of(), ""),
                says("ab".repeat(32), 70, null, Tlp.GREEN, List.of("loader"), "Dropped by the page"),
                says(
                        "192.0.2.77",
                        30,
                        now.minus(Duration.ofDays(2)),
                        Tlp.GREEN,
                        List.of("scanner"),
                        "Scans for admin pages"));
        LeftOut left = new LeftOut(
                14,
                new RejectedRecord(
                        "The pattern compares by \"MATCHES\", which is not honoured.", "[url:value MATCHES '.*']"));
        shelf.keep("Partner TAXII", page(partner, List.of(left)), hour, Integer.MAX_VALUE);
        shelf.own(
                says("203.0.113.9", 95, now.plus(Duration.ofDays(30)), Tlp.AMBER, List.of(), "Seen in the incident"),
                "ana@desk",
                hour);
        console.events().append(Intelligence.CONNECTOR, matches(now), null);
    }

    private static List<SecurityEvent> matches(Instant now) {
        List<SecurityEvent> matches = new ArrayList<>();
        for (int n = 0; n < 9; n++) {
            matches.add(SecurityEvent.of("match-" + n, now.minus(Duration.ofHours(n * 5L)), Layer.DETECTION, Kind.ALERT)
                    .severity(Severity.HIGH)
                    .ruleId(n % 3 == 0 ? "203.0.113.9" : "203.0.113.0/24")
                    .ruleName("Indicator of Spamhaus DROP")
                    .summary("203.0.113.0/24 is listed by Spamhaus DROP, confidence 90: SBL412345")
                    .build());
        }
        return matches;
    }

    private static Indicator says(
            String value, int confidence, @Nullable Instant until, Tlp tlp, List<String> labels, String description) {
        return new Indicator(Observable.guess(value).orElseThrow(), confidence, null, until, tlp, labels, description);
    }

    private static IndicatorPage page(List<Indicator> indicators, List<LeftOut> leftOut) {
        return new IndicatorPage(List.of(new Part("all", indicators, leftOut)), null, new Cursor("1"), false);
    }
}

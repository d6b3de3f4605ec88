package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.fakes.FakeConsole;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class EverythingKeptTest {

    @Test
    void theWholeOfWhatIsKeptIsShownAtOnce() {
        try (FakeConsole console = FakeConsole.withStory()) {
            TimeRange all = new TimelineQueries(console).held().orElseThrow();
            assertThat(console.events().count(Query.ALL, all))
                    .isEqualTo(console.events().statistics().events());
        }
    }

    @Test
    void nothingIsNoRange() {
        try (FakeConsole console = FakeConsole.empty(Clock.systemUTC())) {
            assertThat(new TimelineQueries(console).held()).isEmpty();
        }
    }
}

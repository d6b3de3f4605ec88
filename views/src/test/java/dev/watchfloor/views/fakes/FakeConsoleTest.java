package dev.watchfloor.views.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FakeConsoleTest {
    private static final TimeRange TWO_HOURS = TimeRange.endingAt(FakeConsole.NOON, Duration.ofHours(2));

    private final FakeConsole console = FakeConsole.withStory();

    @Test
    void tellsTheSameStoryTwice() throws InterruptedException {
        FakeConsole again = FakeConsole.withStory();

        assertThat(console.events().page(Query.ALL, TWO_HOURS, Order.NEWEST_FIRST, 10_000, null))
                .isEqualTo(again.events().page(Query.ALL, TWO_HOURS, Order.NEWEST_FIRST, 10_000, null));
        assertThat(console.sessions().open()).isEqualTo(again.sessions().open());
    }

    @Test
    void hasEventsInEveryLayer() throws InterruptedException {
        for (Layer layer : Layer.values()) {
            assertThat(console.events().count(Query.OneOf.only(Field.LAYER, layer), TWO_HOURS))
                    .isGreaterThan(200);
        }
        assertThat(console.threads().within(TWO_HOURS).getFirst().steps()).hasSize(4);
    }

    @Test
    void endsTheSessionThatIsRevoked() throws InterruptedException {
        ResponseRequest request = new ResponseRequest.RevokeSessions(
                StoryConnectors.KEYCLOAK, StorySessions.STOLEN, StorySessions.VICTIM, "not hers");

        var report = console.response().apply(console.response().plan(request), result -> {});

        assertThat(report.results()).extracting("verdict").containsExactly(Verdict.DONE);
        assertThat(console.sessions().find(StoryConnectors.KEYCLOAK, StorySessions.STOLEN))
                .get()
                .extracting(SessionRecord::state)
                .isEqualTo(SessionRecord.State.REVOKED);
        assertThat(console.audit().latest(1, Long.MAX_VALUE).getFirst().action())
                .isEqualTo("session.revoke");
    }

    @Test
    void putsABlockedNetworkOnEveryTargetChosen() throws InterruptedException {
        ResponseRequest request = new ResponseRequest.Block(
                StoryEvents.ATTACKERS, null, Set.of(StoryConnectors.APISIX, StoryConnectors.HAPROXY), "stuffing");

        console.response().apply(console.response().plan(request), result -> {});

        assertThat(console.response().denylist().getFirst().present())
                .containsExactlyInAnyOrder(StoryConnectors.APISIX, StoryConnectors.HAPROXY);
    }
}

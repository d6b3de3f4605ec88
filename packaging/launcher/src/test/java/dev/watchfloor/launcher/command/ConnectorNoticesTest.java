package dev.watchfloor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorTrial;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.intake.FeedReport;
import dev.watchfloor.app.intake.RecordSample;
import dev.watchfloor.app.intake.TrialWatch;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code watch} says on the error stream. */
final class ConnectorNoticesTest {
    private final Desk desk = new Desk();
    private final List<String> lines = new ArrayList<>();
    private final ConnectorNotices notices = new ConnectorNotices(desk, lines::add);

    @Test
    void aChangeOfHealthIsSaidOnce() {
        desk.status = status(Health.State.DOWN, "Nothing answers.", 0);
        notices.run();
        notices.run();
        desk.status = status(Health.State.HEALTHY, "It answers.", 0);
        notices.run();

        assertThat(lines)
                .containsExactly(
                        "watchfloor: Edge is down. Nothing answers.", "watchfloor: Edge is healthy. It answers.");
    }

    @Test
    void rejectedRecordsAreSaidWithASample() {
        desk.status = status(Health.State.UNKNOWN, "", 3);
        notices.run();
        notices.run();

        assertThat(lines).singleElement().asString().contains("rejected 3 records", "Not JSON.", "garbage");
    }

    private static ConnectorStatus status(Health.State state, String sentence, long rejected) {
        return new ConnectorStatus(
                "Edge",
                "haproxy",
                "HAProxy",
                Layer.PERIMETER,
                "fth-shuffle",
                Map.of(),
                Map.of(),
                Set.of(),
                new Health(state, sentence, null, null),
                0,
                0,
                rejected,
                rejected == 0 ? null : new RejectedRecord("Not JSON.", "garbage"),
                null,
                0,
                null,
                null,
                FeedReport.NONE);
    }

    /** Lists one connector; nothing here changes any. */
    private static final class Desk implements ConnectorDesk {
        private ConnectorStatus status = status(Health.State.UNKNOWN, "", 0);

        @Override
        public List<ConnectorType> types() {
            return List.of();
        }

        @Override
        public List<ConnectorStatus> list() {
            return List.of(status);
        }

        @Override
        public void add(ConnectorDraft draft) {
            throw new AssertionError("nothing is added here");
        }

        @Override
        public void update(ConnectorDraft draft) {
            throw new AssertionError("nothing is changed here");
        }

        @Override
        public void remove(String name) {
            throw new AssertionError("nothing is removed here");
        }

        @Override
        public ConnectorTrial test(ConnectorDraft draft, TrialWatch watch) {
            return new ConnectorTrial(List.of(), new RecordSample.None());
        }

        @Override
        public List<SelfCheck> check(String name) {
            return List.of();
        }

        @Override
        public Pin subscribe(Runnable listener) {
            return () -> {};
        }
    }
}

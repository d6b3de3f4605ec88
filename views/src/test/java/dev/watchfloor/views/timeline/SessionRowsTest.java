package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionRowsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final TimeScale SCALE = new TimeScale(new TimeRange(NOON, NOON.plusSeconds(1_000)), 1_000);
    private final SessionRows rows = new SessionRows();

    private static SessionRecord session(String id, int from, @Nullable Integer to, @Nullable String incident) {
        Instant started = NOON.plusSeconds(from);
        Session session = new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE), id, id, null, started, started, List.of(), null, false);
        return new SessionRecord(
                "idp",
                session,
                to == null ? SessionRecord.State.OPEN : SessionRecord.State.ENDED,
                to == null ? null : NOON.plusSeconds(to),
                NOON,
                incident);
    }

    private SessionRows.Layout pack(List<SessionRecord> sessions) {
        return rows.pack(sessions, SCALE, 100, NOON.plusSeconds(900));
    }

    private static double y(SessionRows.Layout layout, String id) {
        return layout.bars().stream()
                .filter(bar -> bar.session().session().userId().equals(id))
                .findFirst()
                .orElseThrow()
                .y();
    }

    @Test
    void sessionsThatDoNotOverlapShareARow() {
        SessionRows.Layout layout = pack(List.of(session("a", 0, 100, null), session("b", 200, 300, null)));
        assertThat(y(layout, "a")).isEqualTo(y(layout, "b"));
    }

    @Test
    void overlappingSessionsStandApart() {
        SessionRows.Layout layout = pack(List.of(session("a", 0, 250, null), session("b", 200, 300, null)));
        assertThat(y(layout, "a")).isNotEqualTo(y(layout, "b"));
    }

    @Test
    void sessionsOfIncidentsAreOnTopAndDrawnLast() {
        SessionRows.Layout layout = pack(List.of(session("a", 0, null, null), session("bad", 400, null, "INC-1")));
        assertThat(y(layout, "bad")).isZero();
        assertThat(layout.bars().getLast().session().session().userId()).isEqualTo("bad");
    }

    @Test
    void openSessionsRunToNow() {
        SessionRows.Layout layout = pack(List.of(session("a", 100, null, null)));
        assertThat(layout.bars().getFirst().to()).isEqualTo(900);
    }

    @Test
    void aSessionKeepsItsRowWhenAnEarlierOneLeavesTheView() {
        SessionRecord early = session("early", 0, 500, null);
        SessionRecord late = session("late", 300, null, null);
        double before = y(pack(List.of(early, late)), "late");
        assertThat(y(pack(List.of(late)), "late")).isEqualTo(before);
    }

    @Test
    void thousandsShrinkAndTheRestIsCounted() {
        List<SessionRecord> many = new ArrayList<>();
        for (int index = 0; index < 5_000; index++) {
            many.add(session("s" + index, index % 500, null, null));
        }
        SessionRows.Layout layout = pack(many);
        assertThat(layout.bars().size() + layout.left()).isEqualTo(5_000);
        assertThat(layout.bars()).allMatch(bar -> bar.y() + bar.height() <= 100);
    }
}

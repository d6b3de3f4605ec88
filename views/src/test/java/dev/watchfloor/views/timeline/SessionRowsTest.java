package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionRowsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final TimeScale SCALE = new TimeScale(new TimeRange(NOON, NOON.plusSeconds(1_000)), 1_000);
    private static final long SLACK = 4_000_000_000L;
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

    private SessionLayout pack(List<SessionRecord> sessions) {
        return rows.pack(sessions, SCALE, 100);
    }

    private static SessionLayout.Row rowOf(SessionLayout layout, String id) {
        SessionLayout.Row row = layout.rowOf(new SessionRef(id, SessionRef.Kind.ONLINE));
        assertThat(row).as(id).isNotNull();
        return row;
    }

    private static double y(SessionLayout layout, String id) {
        return rowOf(layout, id).y();
    }

    @Test
    void sessionsThatDoNotOverlapShareARow() {
        SessionLayout layout = pack(List.of(session("a", 0, 100, null), session("b", 200, 300, null)));
        assertThat(y(layout, "a")).isEqualTo(y(layout, "b"));
    }

    @Test
    void overlappingSessionsStandApart() {
        SessionLayout layout = pack(List.of(session("a", 0, 250, null), session("b", 200, 300, null)));
        assertThat(y(layout, "a")).isNotEqualTo(y(layout, "b"));
    }

    @Test
    void sessionsOfIncidentsAreOnTop() {
        SessionLayout layout = pack(List.of(session("a", 0, null, null), session("bad", 400, null, "INC-1")));
        assertThat(y(layout, "bad")).isZero();
        assertThat(y(layout, "a")).isEqualTo(20);
    }

    @Test
    void nothingFollowsAnOpenSessionInItsRow() {
        SessionLayout layout = pack(List.of(session("a", 100, null, null), session("b", 800, 900, null)));
        assertThat(rowOf(layout, "a").ends()).containsExactly(SessionLayout.OPEN);
    }

    @Test
    void aSessionKeepsItsRowWhenAnEarlierOneLeavesTheView() {
        SessionRecord early = session("early", 0, 500, null);
        SessionRecord late = session("late", 300, null, null);
        double before = y(pack(List.of(early, late)), "late");
        assertThat(before).isPositive();
        assertThat(y(pack(List.of(late)), "late")).isEqualTo(before);
    }

    @Test
    void keepingRowsNeverCostsASessionItsPlace() {
        SessionRecord kept = session("e", 300, null, null);
        pack(List.of(
                session("a", 0, null, null),
                session("b", 1, null, null),
                session("c", 2, null, null),
                session("d", 3, null, null),
                kept));
        SessionLayout layout = pack(List.of(session("f", 0, 200, null), session("g", 0, 800, null), kept));
        assertThat(layout.crowd().sessions()).isZero();
    }

    @Test
    void thousandsShrinkAndTheRestIsCounted() {
        List<SessionRecord> many = new ArrayList<>();
        for (int index = 0; index < 5_000; index++) {
            many.add(session("s" + index, index % 500, null, null));
        }
        SessionLayout layout = pack(many);
        int drawn =
                layout.rows().stream().mapToInt(row -> row.sessions().size()).sum();
        assertThat(drawn).isPositive();
        assertThat(drawn + layout.crowd().sessions()).isEqualTo(5_000);
        assertThat(layout.crowd().peak(nanos(0), nanos(1_000)))
                .isEqualTo(layout.crowd().sessions());
        assertThat(layout.rows())
                .allMatch(row -> row.y() + row.height() <= layout.crowd().y());
    }

    @Test
    void rowsNeverHoldOverlappingSessions() {
        Random random = new Random(5);
        for (int turn = 0; turn < 40; turn++) {
            List<SessionRecord> some = new ArrayList<>();
            for (int index = 0; index < 300; index++) {
                int from = random.nextInt(1_000);
                some.add(session("s" + index + "/" + turn % 3, from, from + random.nextInt(200), null));
            }
            SessionLayout layout = pack(some);
            for (SessionLayout.Row row : layout.rows()) {
                for (int index = 1; index < row.starts().length; index++) {
                    assertThat(row.starts()[index]).isGreaterThan(row.ends()[index - 1]);
                }
            }
        }
    }

    @Test
    void theCrowdSaysHowManyAreOpenWhen() {
        List<SessionRecord> many = new ArrayList<>();
        for (int index = 0; index < 200; index++) {
            many.add(session("long" + index, 0, 900, null));
        }
        SessionLayout.Crowd crowd = pack(many).crowd();
        assertThat(crowd.peak(nanos(0), nanos(1_000))).isEqualTo(crowd.sessions());
        assertThat(crowd.peak(nanos(950), nanos(1_000))).isZero();
        assertThat(crowd.open()[crowd.changesUntil(nanos(500)) - 1]).isEqualTo(crowd.sessions());
        assertThat(crowd.open()[crowd.changesUntil(nanos(901)) - 1]).isZero();
    }

    @Test
    void theNumberWithoutARowIsOfThoseInView() {
        List<SessionRecord> many = new ArrayList<>();
        for (int index = 0; index < 200; index++) {
            many.add(session("before" + index, -200, -100, null));
        }
        SessionLayout.Crowd crowd = pack(many).crowd();
        assertThat(crowd.times()).isNotEmpty();
        assertThat(crowd.sessions()).isZero();
    }

    @Test
    void thePointerFindsTheSessionUnderIt() {
        SessionRecord first = session("a", 100, 200, null);
        SessionRecord second = session("b", 400, null, null);
        SessionLayout layout = pack(List.of(first, second));
        assertThat(layout.at(5, NOON.plusSeconds(150), SLACK)).contains(first);
        assertThat(layout.at(5, NOON.plusSeconds(300), SLACK)).isEmpty();
        assertThat(layout.at(5, NOON.plusSeconds(900), SLACK)).contains(second);
        assertThat(layout.at(50, NOON.plusSeconds(150), SLACK)).isEmpty();
        assertThat(layout.at(-1, NOON.plusSeconds(150), SLACK)).isEmpty();
    }

    @Test
    void thePointerFindsSessionsThatAreDrawnLongerThanTheyWere() {
        SessionRecord short1 = session("a", 100, 100, null);
        assertThat(pack(List.of(short1)).at(5, NOON.plusSeconds(102), SLACK)).contains(short1);
    }

    @Test
    void absurdTimesArePackedToo() {
        Instant early = Instant.parse("0001-01-01T00:00:00Z");
        Instant late = Instant.parse("9999-01-01T00:00:00Z");
        SessionLayout layout = pack(List.of(between("a", early, late), between("b", late, early)));
        assertThat(layout.crowd().sessions()).isZero();
        assertThat(layout.rows()).isNotEmpty();
    }

    private static SessionRecord between(String id, Instant from, Instant to) {
        Session session = new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE), id, id, null, from, from, List.of(), null, false);
        return new SessionRecord("idp", session, SessionRecord.State.ENDED, to, NOON, null);
    }

    private static long nanos(int second) {
        return SessionLayout.nanos(NOON.plusSeconds(second));
    }
}

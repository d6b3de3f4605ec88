package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionBarsTest {
    private static final int LEFT = (int) LaneLayout.LEFT;
    private static final int TOP = 100;
    private static final int MIDDLE = TOP + 8;
    private static final Inks INKS = Plots.INKS;

    private final Plot plot = Plots.plot();

    private static SessionRecord session(int from, @Nullable Integer to, SessionRecord.State state) {
        return session("s" + from, from, to, state, null);
    }

    private static SessionRecord session(
            String id, int from, @Nullable Integer to, SessionRecord.State state, @Nullable String incident) {
        var started = Plots.NOON.plusSeconds(from);
        Session session = new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE), id, id, null, started, started, List.of(), null, false);
        return new SessionRecord(
                "idp", session, state, to == null ? null : Plots.NOON.plusSeconds(to), Plots.NOON, incident);
    }

    private void paint(RefreshTimes refreshes, SessionRecord... sessions) {
        SessionLayout layout = new SessionRows().pack(List.of(sessions), plot.scale(), 120);
        new SessionBars(plot, TOP).paint(layout, refreshes);
    }

    private int at(int x, int y) {
        return plot.pixels().at(LEFT + x, y);
    }

    @Test
    void anEndedSessionHasABrightStartADarkBodyAndALineAtItsEnd() {
        paint(RefreshTimes.NONE, session(10, 40, SessionRecord.State.ENDED));
        assertThat(at(99, MIDDLE)).isEqualTo(INKS.lane);
        assertThat(at(100, MIDDLE)).isEqualTo(INKS.identity);
        assertThat(at(102, MIDDLE)).isEqualTo(INKS.identity);
        assertThat(at(103, MIDDLE)).isEqualTo(INKS.body(false));
        assertThat(at(398, MIDDLE)).isEqualTo(INKS.body(false));
        assertThat(at(399, MIDDLE)).isEqualTo(INKS.barLine);
        assertThat(at(400, MIDDLE)).isEqualTo(INKS.lane);
    }

    @Test
    void anOpenSessionFadesTowardsNow() {
        paint(RefreshTimes.NONE, session(10, null, SessionRecord.State.OPEN));
        assertThat(at(500, MIDDLE)).isEqualTo(INKS.body(true));
        assertThat(at(853, MIDDLE)).isEqualTo(INKS.body(true));
        assertThat(at(899, MIDDLE)).isNotEqualTo(INKS.body(true)).isNotEqualTo(INKS.barLine);
        assertThat(at(900, MIDDLE)).isEqualTo(INKS.lane);
    }

    @Test
    void aRevokedSessionIsCutBeyondItsBar() {
        paint(RefreshTimes.NONE, session(10, 40, SessionRecord.State.REVOKED));
        assertThat(at(399, MIDDLE)).isEqualTo(INKS.danger);
        assertThat(at(398, TOP + 17)).isEqualTo(INKS.danger);
        assertThat(at(391, MIDDLE)).as("cross").isEqualTo(INKS.danger);
        assertThat(at(300, MIDDLE)).isEqualTo(INKS.revokedBody);
    }

    @Test
    void aSessionOfAnIncidentIsOutlined() {
        paint(RefreshTimes.NONE, session("bad", 10, null, SessionRecord.State.OPEN, "INC-1"));
        assertThat(at(300, TOP)).isEqualTo(INKS.danger);
        assertThat(at(300, TOP + 16)).isEqualTo(INKS.danger);
        assertThat(at(300, MIDDLE)).isEqualTo(INKS.incidentBody);
    }

    @Test
    void refreshesAreTicksAtTheUpperEdge() {
        SessionRecord session = session(10, 60, SessionRecord.State.ENDED);
        long when = SessionLayout.nanos(Plots.NOON.plusSeconds(30));
        paint(new RefreshTimes(Map.of(new RefreshTimes.Session("idp", "s10"), new long[] {when})), session);
        assertThat(at(300, TOP + 3)).isEqualTo(INKS.identity);
        assertThat(at(301, TOP + 3)).isEqualTo(INKS.body(false));
        assertThat(at(300, TOP + 12)).isEqualTo(INKS.body(false));
    }

    @Test
    void aMomentIsWideEnoughToSee() {
        paint(RefreshTimes.NONE, session(10, 10, SessionRecord.State.ENDED));
        assertThat(at(100, MIDDLE)).isEqualTo(INKS.identity);
        assertThat(at(102, MIDDLE)).isNotEqualTo(INKS.lane);
    }

    @Test
    void thoseWithoutARowStandAsACrowdWithItsPeakHighest() {
        List<SessionRecord> many = new ArrayList<>();
        for (int index = 0; index < 100; index++) {
            many.add(session("a" + index, 0, 80, SessionRecord.State.ENDED, null));
            many.add(session("b" + index, 20, 40, SessionRecord.State.ENDED, null));
        }
        SessionLayout layout = new SessionRows().pack(many, plot.scale(), 120);
        new SessionBars(plot, TOP).paint(layout, RefreshTimes.NONE);
        int bottom = TOP + 120;
        assertThat(at(300, bottom - 15)).isEqualTo(INKS.barLine);
        assertThat(at(600, bottom - 1)).isEqualTo(INKS.barLine);
        assertThat(at(600, bottom - 15)).isEqualTo(INKS.lane);
        assertThat(at(850, bottom - 1)).isEqualTo(INKS.lane);
    }
}

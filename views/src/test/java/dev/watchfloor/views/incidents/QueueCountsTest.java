package dev.watchfloor.views.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.views.fakes.Heads;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueCountsTest {
    private static final List<IncidentHead> ALL = List.of(
            Heads.head(1, IncidentState.NEW, false),
            Heads.head(2, IncidentState.NEW, false),
            Heads.head(3, IncidentState.ACKNOWLEDGED, false),
            Heads.head(4, IncidentState.CLOSED, false),
            Heads.head(5, IncidentState.CLOSED, true));

    @Test
    void openOnesAndThoseThatGoOnAreTheRowsOfTheQueue() {
        QueueCounts counts = QueueCounts.of(ALL, Heads.OWNER);

        assertThat(counts).isEqualTo(new QueueCounts(3, 2, 4, 2, 1));
        assertThat(ALL.stream().filter(head -> Which.OPEN.has(head, Heads.OWNER)))
                .hasSize((int) (counts.open() + counts.grown()));
        assertThat(ALL.stream().filter(head -> Which.CLOSED.has(head, Heads.OWNER)))
                .hasSize((int) counts.closed());
        assertThat(counts.words()).isEqualTo("3 open, 2 new, 4 yours; 2 closed, 1 of them goes on");
    }

    @Test
    void nothingIsSaidOfWhatDoesNotGoOn() {
        assertThat(QueueCounts.of(ALL.subList(0, 4), "somebody").words()).isEqualTo("3 open, 2 new, 0 yours; 1 closed");
    }
}

package dev.watchfloor.views.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.app.incidents.Incidents;
import dev.watchfloor.app.incidents.Verdict;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriageTest {
    private final Incidents incidents = FakeConsole.withStory().incidents();
    private final List<String> told = new ArrayList<>();
    private final Triage triage = new Triage(incidents, new AtOnce(), (sentence, canUndo) -> told.add(sentence));

    @Test
    void saysWhatWasDoneAndWhatWasSoAlready() {
        triage.apply(List.of(1L, 3L), new Deed.Closed(Verdict.BENIGN, ""));

        assertThat(told).containsExactly("INC-3: closed as benign. INC-1: already closed as benign, nothing done.");
    }

    @Test
    void takesBackTheLastStepWithAllItsParts() {
        triage.apply(List.of(3L, 6L), new Deed.Escalated(""), new Deed.Closed(Verdict.TEST, "drill"));
        triage.undo();

        assertThat(head(3).state()).isEqualTo(IncidentState.ACKNOWLEDGED);
        assertThat(head(6).state()).isEqualTo(IncidentState.NEW);
        assertThat(told.getLast()).isEqualTo("Taken back. 2 incidents: closed as test: drill.");
        triage.undo();
        assertThat(told.getLast()).isEqualTo("Nothing was done here that could be taken back.");
    }

    @Test
    void whatCannotBeDoneIsToldAndTheNextStepGoesOn() {
        triage.apply(List.of(3L), new Deed.Merged(3));
        triage.apply(List.of(3L), new Deed.Escalated(""));

        assertThat(told).hasSize(2);
        assertThat(head(3).state()).isEqualTo(IncidentState.ESCALATED);
    }

    @Test
    void closedOnesThatGoOnAreInTheQueueAndMergedOnesUnderAll() {
        QueueModel model = new QueueModel(incidents, "a.okafor");

        assertThat(model.rows())
                .extracting(IncidentHead::number)
                .contains(2L, 7L)
                .doesNotContain(1L, 5L);
        model.show(Which.ALL);
        assertThat(model.rows()).extracting(IncidentHead::number).contains(1L, 5L);
        model.show(Which.MINE);
        assertThat(model.rows()).extracting(IncidentHead::number).containsExactly(8L);
        model.show(Which.UNOWNED);
        model.filter("honeypot");
        assertThat(model.rows()).extracting(IncidentHead::number).containsExactly(6L);
    }

    private IncidentHead head(long number) {
        return incidents.list().stream()
                .filter(head -> head.number() == number)
                .findFirst()
                .orElseThrow();
    }
}

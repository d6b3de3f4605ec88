package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Taking acts back. */
class UndoTest extends DeskRig {

    @Test
    void blockIsTakenBackExactlyWhereItWasWritten() throws InterruptedException {
        second.entries.add(network);
        act(block(null, "edge", "inner"));

        Report report = undo("plan-1");

        assertThat(report.isComplete()).isTrue();
        assertThat(first.entries).isEmpty();
        assertThat(second.entries).as("what others had put there stays").containsExactly(network);
        assertThat(desk.denylist())
                .singleElement()
                .extracting(DenylistRow::lease)
                .isNull();
        assertThat(desk.action("plan-1").orElseThrow().state()).isEqualTo(Action.State.UNDONE);
    }

    @Test
    void ofManyNetworksOnlyThoseThatWereAddedAreTakenOff() throws InterruptedException {
        var other = network("198.51.100.0/24");
        first.entries.add(other);
        act(new ResponseRequest.Block(Set.of(network, other), null, Set.of("edge"), "list"));

        undo("plan-1");

        assertThat(first.entries).containsExactly(other);
    }

    @Test
    void prolongedBlockGetsItsOldTermsBack() throws InterruptedException {
        Instant old = clock.instant().plusSeconds(3_600);
        act(block(old, "edge"));
        DenylistRow.Lease agreed = desk.denylist().getFirst().lease();
        clock.advance(java.time.Duration.ofSeconds(60));
        act(new ResponseRequest.Block(network, clock.instant().plusSeconds(7_200), Set.of("edge"), "it goes on"));

        undo("plan-2");

        assertThat(first.entries).containsExactly(network);
        assertThat(agreed.until()).isEqualTo(old);
        assertThat(desk.denylist().getFirst().lease())
                .as("with whose it is, why and since when")
                .isEqualTo(agreed);
    }

    @Test
    void liftIsTakenBackOnTheOldTerms() throws InterruptedException {
        Instant end = clock.instant().plusSeconds(3_600);
        act(block(end, "edge"));
        DenylistRow.Lease agreed = desk.denylist().getFirst().lease();
        act(new ResponseRequest.Lift(network, Set.of("edge"), "too early"));
        assertThat(first.entries).isEmpty();

        undo("plan-2");

        assertThat(first.entries).containsExactly(network);
        assertThat(desk.denylist().getFirst().lease()).isEqualTo(agreed);
    }

    @Test
    void endedSessionCannotBeGivenBackAndThePlanSaysSoBefore() throws InterruptedException {
        var session = session("s1", "j.tanaka", "203.0.113.9");
        provider.add(session);
        board.refresh("idp");
        ResponseRequest revoke = new ResponseRequest.RevokeSessions("idp", session.ref(), "j.tanaka", "stolen");
        assertThat(desk.plan(revoke).notices()).anyMatch(notice -> notice.contains("cannot be given back"));
        act(revoke);

        ResponseDesk.Undo undo = desk.planUndo(List.of("plan-2"), "a mistake");

        assertThat(undo.plan()).isNull();
        assertThat(undo.problems()).singleElement().asString().contains("cannot be given back");
    }

    @Test
    void severalActsAreTakenBackTogetherTheLatestFirst() throws InterruptedException {
        act(block(null, "edge"));
        clock.advance(java.time.Duration.ofSeconds(1));
        act(new ResponseRequest.Block(network("198.51.100.0/24"), null, Set.of("edge", "inner"), "more"));

        ResponseDesk.Undo undo = desk.planUndo(List.of("plan-1", "plan-2"), "a mistake");

        assertThat(undo.plan().requests())
                .extracting(request ->
                        ((ResponseRequest.Lift) request).networks().iterator().next())
                .containsExactly(network("198.51.100.0/24"), network);
        desk.apply(undo.plan(), news -> {});
        assertThat(first.entries).isEmpty();
        assertThat(second.entries).isEmpty();
    }

    private Report undo(String act) throws InterruptedException {
        return desk.apply(desk.planUndo(List.of(act), "a mistake").plan(), news -> {});
    }

    @Test
    void whatWasTakenBackIsNotTakenBackAgain() throws InterruptedException {
        act(block(null, "edge"));
        undo("plan-1");

        ResponseDesk.Undo again = desk.planUndo(List.of("plan-1"), "a mistake");

        assertThat(again.plan()).isNull();
        assertThat(again.problems()).singleElement().asString().contains("taken back already");
    }
}

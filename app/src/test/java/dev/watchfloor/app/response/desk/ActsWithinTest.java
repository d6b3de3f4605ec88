package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.export.DenylistExports;
import dev.watchfloor.app.export.DenylistFormat;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.UserAccount;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the timeline marks as ours: every act once, whatever its kind, and nothing else. */
class ActsWithinTest extends DeskRig {
    @BeforeEach
    void fill() throws Exception {
        provider.accounts.add("id-j.tanaka", "j.tanaka", UserAccount.Rank.ORDINARY);
        provider.add(session("s1", "j.tanaka", "203.0.113.9"));
        provider.devices.put(
                new Device("d1", "Laptop", "id-j.tanaka", "j.tanaka", "Linux", null, Device.State.PENDING));
        board.refresh("idp");
    }

    @Test
    void everyKindOfActIsAmongThemOnceWithAllItsTargets() throws Exception {
        act(block(null, "edge", "inner"));
        act(new ResponseRequest.BlockDevice("idp", "d1", "Laptop", "stolen"));
        act(new ResponseRequest.DisableUser("idp", "id-j.tanaka", "j.tanaka", "stolen"));

        assertThat(acts()).extracting(ActOutline::id).containsExactly("plan-1", "plan-2", "plan-3");
        assertThat(acts().getFirst().steps())
                .extracting(Action.ActionStep::target)
                .containsExactly("edge", "inner");
        assertThat(acts()).extracting(ActOutline::state).containsOnly(Action.State.DONE);
    }

    @Test
    void exportsAndRefusedAttemptsAreNotAmongThem() throws Exception {
        new DenylistExports(audit.writerFor(OPERATOR), clock, permission -> {})
                .toStream(desk.denylist(), DenylistFormat.TEXT, OutputStream.nullOutputStream(), "standard output");
        act(new ResponseRequest.Block(network("0.0.0.0/0"), null, java.util.Set.of("edge"), "everything"));

        assertThat(audit.latest(10, Long.MAX_VALUE)).as("both are in the audit").hasSize(2);
        assertThat(acts()).isEmpty();
    }

    @Test
    void theyStandAsTheirTargetsDo() throws Exception {
        second.isDown = true;
        act(block(null, "edge", "inner"));

        assertThat(acts().getFirst().state()).isEqualTo(Action.State.WAITING);

        desk.cancel("plan-1");

        assertThat(acts().getFirst().state()).isEqualTo(Action.State.INCOMPLETE);
        assertThat(acts().getFirst().isSoSomewhere()).isTrue();
    }

    @Test
    void whatWasTakenBackSaysSo() throws Exception {
        act(block(null, "edge"));
        desk.apply(desk.planUndo(List.of("plan-1"), "a mistake").plan(), news -> {});

        assertThat(acts()).extracting(ActOutline::state).containsExactly(Action.State.UNDONE, Action.State.DONE);
        assertThat(acts().getLast().undoes()).isEqualTo("plan-1");
    }

    @Test
    void onlyThoseBegunInTheRangeAreTakenAndOfManyTheNewest() throws Exception {
        act(block(null, "edge"));
        clock.advance(Duration.ofHours(1));
        act(block(null, "inner"));
        TimeRange late = TimeRange.endingAt(clock.instant().plusSeconds(1), Duration.ofMinutes(30));

        assertThat(desk.actsWithin(late, 10)).extracting(ActOutline::id).containsExactly("plan-2");
        assertThat(desk.actsWithin(TimeRange.EVER, 1))
                .extracting(ActOutline::id)
                .containsExactly("plan-2");
    }

    private List<ActOutline> acts() {
        return desk.actsWithin(TimeRange.EVER, 10);
    }
}

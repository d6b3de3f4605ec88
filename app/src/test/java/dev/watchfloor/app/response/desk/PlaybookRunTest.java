package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.playbooks.PlaybookDesk;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.playbooks.RefusedPlaybookException;
import dev.watchfloor.app.playbooks.Unfolding;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.store.H2PlaybookShelf;
import dev.watchfloor.connectors.spi.Device;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Playbooks become one plan, which guard and undo treat like any other. */
class PlaybookRunTest extends DeskRig {
    private static final Map<String, String> ATTACKER = Map.of("attacker", "203.0.113.0/24");

    private Playbooks playbooks;

    @BeforeEach
    void fill() throws InterruptedException {
        provider.add(session("s1", "j.tanaka", "203.0.113.9"));
        provider.add(session("s2", "a.berg", "192.0.2.1"));
        provider.devices.put(
                new Device("d1", "Laptop", "id-j.tanaka", "j.tanaka", "Linux", null, Device.State.APPROVED));
        board.refresh("idp");
        desk.refreshDenylist();
        playbooks = new PlaybookDesk(
                new H2PlaybookShelf(database),
                desk,
                new Unfolding(desk, board, new LiveDevices(connectors), clock),
                audit.writerFor(OPERATOR));
    }

    @Test
    void credentialStuffingIsOnePlanOfThreeActs() throws Exception {
        Plan plan = playbooks.plan("credential-stuffing", ATTACKER, "INC-2");

        assertThat(plan.headline()).isEqualTo("Credential stuffing (playbook credential-stuffing, version 1)");
        assertThat(plan.acts())
                .extracting(Plan.PlannedAct::headline)
                .containsExactly(
                        "Block 203.0.113.0/24 on 2 gateways",
                        "Revoke 1 session of j.tanaka",
                        "Block device Laptop at idp");
        assertThat(first.writes).isEmpty();

        Report report = desk.apply(plan, news -> {});

        assertThat(report.isComplete()).isTrue();
        assertThat(board.open()).extracting(row -> row.session().userName()).containsExactly("a.berg");
        assertThat(desk.denylist().getFirst().lease().until())
                .isEqualTo(clock.instant().plus(Duration.ofHours(4)));
        assertThat(desk.actions(10, null)).extracting(Action::state).containsOnly(Action.State.DONE);
    }

    @Test
    void guardForbidsThroughAPlaybookToo() throws Exception {
        Plan plan = playbooks.plan("scanner", Map.of("scanner", "127.0.0.1"), "INC-2");

        assertThat(plan.refusals()).extracting(Plan.Refusal::rule).contains("loopback");
        desk.apply(plan, news -> {});
        assertThat(first.writes).isEmpty();
    }

    @Test
    void missingAndUnfitValuesAreNamed() {
        assertThatThrownBy(() -> playbooks.plan("stolen-session", Map.of("thief", "here"), "x"))
                .isInstanceOf(RefusedPlaybookException.class)
                .hasMessageContaining("\"user\" is missing")
                .hasMessageContaining("thief:");
    }

    @Test
    void savedTextIsTheNextVersionAndCanBeTakenAway() throws Exception {
        String text = playbooks.find("scanner").orElseThrow().text().replace("7d", "30d");

        assertThat(playbooks.save(text).version()).isEqualTo(2);
        assertThat(playbooks.save(text).version()).isEqualTo(3);

        assertThat(playbooks.find("scanner").orElseThrow().shipped()).isFalse();
        assertThat(playbooks.remove("scanner")).isTrue();
        assertThat(playbooks.find("scanner").orElseThrow().shipped()).isTrue();
        assertThat(audit.latest(3, Long.MAX_VALUE))
                .extracting(entry -> entry.action())
                .containsExactly("playbook.remove", "playbook.save", "playbook.save");
        assertThat(audit.latest(3, Long.MAX_VALUE).getLast().change()).satisfies(change -> {
            assertThat(change.before()).contains("7d").doesNotContain("30d");
            assertThat(change.after()).contains("30d").doesNotContain("7d");
        });
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().change().after()).contains("7d");
    }

    @Test
    void nothingToDoIsSaid() throws Exception {
        playbooks.save("{playbook: out, title: Out, parameters: {who: user}, steps: [{disable-user: who}]}");

        assertThatThrownBy(() -> playbooks.plan("out", Map.of("who", "nobody"), "x"))
                .isInstanceOf(RefusedPlaybookException.class)
                .hasMessageStartingWith("Nothing to do");
    }

    @Test
    void severalActsAreTakenBackTogether() throws Exception {
        Plan plan = playbooks.plan("credential-stuffing", ATTACKER, "INC-2");
        desk.apply(plan, news -> {});

        var undo = desk.planUndo(List.of(plan.actId(0), plan.actId(1), plan.actId(2)), "a test");

        assertThat(undo.plan().acts()).hasSize(2);
        assertThat(undo.problems()).singleElement().asString().contains("cannot be given back");
        desk.apply(undo.plan(), news -> {});
        assertThat(first.entries).isEmpty();
    }
}

package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.LeaseLedger;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Standing;
import dev.watchfloor.app.store.H2ActLedger;
import dev.watchfloor.app.store.H2LeaseLedger;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import inet.ipaddr.IPAddress;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The console is killed before and after every call that an act makes to disk and product, and started again. */
class KilledAtEachStepTest extends DeskRig {
    private static final int MORE_THAN_ALL_STEPS = 200;
    private static final IPAddress SECOND = network("198.51.100.7");

    @Test
    void blockIsNeitherLostNorWrittenTwice() throws InterruptedException {
        int kills = 0;
        for (int step = 0; step < MORE_THAN_ALL_STEPS; step++) {
            String act = "block-" + step;
            Instant end = clock.instant().plus(Duration.ofDays(1));
            if (!killed(step, plan(act, new ResponseRequest.Block(network, end, Set.of("edge"), "stuffing")))) {
                break;
            }
            kills++;
            recover();
            Optional<Action> action = desk.action(act);
            if (action.isEmpty()) {
                assertThat(first.writes)
                        .as("killed at step %d, nothing agreed to", step)
                        .isEmpty();
                assertThat(leases()).isEmpty();
            } else {
                assertThat(action.get().state()).as("killed at step %d", step).isEqualTo(Action.State.DONE);
                assertThat(first.writes).as("killed at step %d", step).hasSize(1);
                assertThat(leases()).singleElement().satisfies(lease -> {
                    assertThat(lease.targets()).containsExactly("edge");
                    assertThat(lease.lease().until()).isEqualTo(end);
                });
            }
            cleanUp();
        }
        assertThat(kills).isGreaterThan(15);
    }

    @Test
    void undoIsNeitherLostNorDoneTwice() throws InterruptedException {
        int kills = 0;
        for (int step = 0; step < MORE_THAN_ALL_STEPS; step++) {
            act(block(null, "edge"));
            String blocked = desk.actions(1, null).getFirst().id();
            first.writes.clear();
            Plan undo = desk.planUndo(List.of(blocked), "a mistake").plan();
            if (!killed(step, undo)) {
                break;
            }
            kills++;
            recover();
            boolean begun = desk.action(undo.actId(0)).isPresent();
            assertThat(first.writes).as("killed at step %d", step).hasSize(begun ? 1 : 0);
            assertThat(first.entries.isEmpty()).isEqualTo(begun);
            assertThat(leases().isEmpty()).isEqualTo(begun);
            assertThat(desk.action(blocked).orElseThrow().state())
                    .isEqualTo(begun ? Action.State.UNDONE : Action.State.DONE);
            cleanUp();
        }
        assertThat(kills).isGreaterThan(15);
    }

    @Test
    void entryOfSomebodyElseIsNeverLeased() throws InterruptedException {
        for (int step = 0; step < MORE_THAN_ALL_STEPS; step++) {
            first.entries.add(SECOND);
            String act = "foreign-" + step;
            if (!killed(
                    step,
                    plan(act, new ResponseRequest.Block(Set.of(network, SECOND), null, Set.of("edge"), "list")))) {
                break;
            }
            recover();
            assertThat(leases())
                    .as("killed at step %d", step)
                    .extracting(KeptLease::network)
                    .doesNotContain(SECOND);
            assertThat(first.writes)
                    .as("killed at step %d", step)
                    .allMatch(write -> write.equals(DenylistChange.adding(network)));
            cleanUp();
        }
    }

    @Test
    void planOfSeveralActsIsBegunWholeOrNotAtAll() throws InterruptedException {
        int whole = 0;
        for (int step = 0; step < MORE_THAN_ALL_STEPS; step++) {
            Plan plan = planOfTwo("two-" + step);
            if (!killed(step, plan)) {
                break;
            }
            recover();
            if (desk.action(plan.actId(0)).isPresent()) {
                whole++;
                assertDoneOnce(plan, step);
            } else {
                assertThat(desk.action(plan.actId(1))).isEmpty();
                assertThat(first.writes).as("killed at step %d", step).isEmpty();
            }
            cleanUp();
        }
        assertThat(whole).isGreaterThan(30);
    }

    @Test
    void planThatWasCutOffGoesOnWhenAppliedAgain() throws InterruptedException {
        for (int step = 0; step < MORE_THAN_ALL_STEPS; step++) {
            Plan plan = planOfTwo("again-" + step);
            if (!killed(step, plan)) {
                break;
            }
            clock.advance(Duration.ofSeconds(10));
            restart();
            boolean wasOver = desk.standing(plan) == Standing.OVER;

            Report report = desk.apply(plan, news -> {});

            assertThat(report.results())
                    .as("killed at step %d", step)
                    .hasSize(2)
                    .allMatch(result -> result.verdict() == (wasOver ? Verdict.REFUSED : Verdict.DONE));
            assertThat(desk.standing(plan)).isEqualTo(Standing.OVER);
            desk.upkeep();
            assertDoneOnce(plan, step);
            cleanUp();
        }
    }

    private void assertDoneOnce(Plan plan, int step) {
        for (int place = 0; place < plan.acts().size(); place++) {
            assertThat(desk.action(plan.actId(place)).orElseThrow().state())
                    .as("killed at step %d", step)
                    .isEqualTo(Action.State.DONE);
        }
        assertThat(first.writes)
                .as("killed at step %d", step)
                .containsExactly(DenylistChange.adding(network), DenylistChange.adding(SECOND));
        assertThat(leases()).extracting(KeptLease::network).containsExactlyInAnyOrder(network, SECOND);
    }

    private Plan planOfTwo(String id) throws InterruptedException {
        Plan plan = desk.plan(
                "Two blocks",
                List.of(
                        new ResponseRequest.Block(network, null, Set.of("edge"), "stuffing"),
                        new ResponseRequest.Block(SECOND, null, Set.of("edge"), "stuffing")));
        return new Plan(id, plan.made(), plan.title(), plan.acts());
    }

    /** Applies with a console that is killed at a step; returns whether it got that far. */
    private boolean killed(int step, Plan plan) throws InterruptedException {
        Fuse fuse = new Fuse(step);
        FakeConnectors products = new FakeConnectors().with("edge", (Connector) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connector.class},
                (proxy, method, args) -> method.getName().equals("denylist")
                        ? Optional.of(fuse.around(DenylistControl.class, first))
                        : method.invoke(first, args)));
        GuardedResponseDesk doomed = null;
        try {
            doomed = desk(
                    fuse.around(ActLedger.class, new H2ActLedger(database)),
                    fuse.around(LeaseLedger.class, new H2LeaseLedger(database)),
                    products);
            doomed.apply(plan, news -> {});
        } catch (Fuse.Killed killed) {
            assertThat(fuse.isBlown()).isTrue();
        }
        return fuse.isBlown();
    }

    private void recover() throws InterruptedException {
        clock.advance(Duration.ofSeconds(10));
        restart();
        desk.upkeep();
        assertThat(new H2ActLedger(database).unfinished()).isEmpty();
    }

    private void cleanUp() throws InterruptedException {
        first.entries.clear();
        act(new ResponseRequest.Lift(Set.of(network, SECOND), Set.of("edge"), "next round"));
        new H2LeaseLedger(database)
                .change(List.of(), leases().stream().map(KeptLease::network).toList());
        first.writes.clear();
        clock.advance(Duration.ofSeconds(1));
        restart();
    }

    private List<KeptLease> leases() {
        return new H2LeaseLedger(database).all();
    }

    private Plan plan(String id, ResponseRequest request) throws InterruptedException {
        Plan plan = desk.plan(request);
        return new Plan(id, plan.made(), plan.title(), plan.acts());
    }
}

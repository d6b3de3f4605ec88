package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.response.*;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan says before anything is written. */
class PlanTest extends DeskRig {
    @Test
    void planReadsAndWritesNothing() throws InterruptedException {
        second.availability = Availability.NEEDS_CONSENT;

        Plan plan = desk.plan(block(null, "edge", "inner", "absent"));

        assertThat(plan.headline()).isEqualTo("Block 203.0.113.0/24 on 3 gateways");
        assertThat(plan.steps())
                .extracting(Plan.PlannedStep::expectation)
                .containsExactly(Plan.Expectation.CANNOT, Plan.Expectation.WILL_CHANGE, Plan.Expectation.CANNOT);
        assertThat(plan.canApply()).isTrue();
        assertThat(first.writes).isEmpty();
        assertThat(audit.latest(10, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void planWarnsOfPeopleBehindTheNetworkAndOfTheTargetsNature() throws InterruptedException {
        first.traits = new DenylistTraits(
                false, null, Duration.ofSeconds(30), DenylistTraits.Bite.AFTER_AUTHENTICATION, false, List.of());
        provider.add(session("s1", "j.tanaka", "203.0.113.9"));
        board.refresh("idp");
        events.append(
                "edge",
                List.of(SecurityEvent.of("1", clock.instant().minusSeconds(60), Layer.PERIMETER, Kind.REQUEST)
                        .outcome(Outcome.ALLOWED)
                        .source(Addresses.parse("203.0.113.9").orElseThrow())
                        .build()),
                null);

        Plan plan = desk.plan(block(clock.instant().plusSeconds(3_600), "edge"));

        assertThat(String.join("\n", plan.notices()))
                .contains("1 open session of 1 user comes from it: j.tanaka")
                .contains(
                        "In the last 7 days the gateways served 1 request from it and refused 0; that is 100.0 % of all")
                .contains("the console lifts this one")
                .contains("after checking credentials")
                .contains("lost when the gateway is reloaded")
                .contains("up to 30 seconds");
    }

    @Test
    void guardLooksAgainAtApply() throws InterruptedException {
        Plan plan = desk.plan(block(null, "edge"));
        connectors.with("new", new FakeGateway(), "203.0.113.50:80");

        Report report = desk.apply(plan, result -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(first.writes).isEmpty();
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().outcome()).isEqualTo("REFUSED");
    }

    @Test
    void blankReasonAndPastExpiryAreRefused() throws InterruptedException {
        Plan plan =
                desk.plan(new ResponseRequest.Block(network, clock.instant().minusSeconds(1), Set.of("edge"), "  "));

        assertThat(plan.refusals()).extracting(Plan.Refusal::rule).containsExactly("reason", "expiry");
        assertThat(plan.canApply()).isFalse();
    }
}

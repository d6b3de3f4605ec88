package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.response.Containment.State;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.DenylistTraits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The containment clock says what is dead, what lives until when, and turns green only on proof. */
class ContainmentTest extends DeskRig {
    private final AtomicInteger numbers = new AtomicInteger();

    @BeforeEach
    void checkEveryRequest() {
        first.traits = new DenylistTraits(
                false, null, Duration.ZERO, Duration.ZERO, DenylistTraits.Bite.BEFORE_AUTHENTICATION, true, List.of());
    }

    @Test
    void blockIsProvenOnlyByALaterRefusal() throws InterruptedException {
        request("edge", "203.0.113.9", Outcome.BLOCKED);
        clock.advance(Duration.ofSeconds(1));
        act(block(null, "edge"));
        clock.advance(Duration.ofSeconds(5));
        assertThat(only().state()).isEqualTo(State.UNPROVEN);
        assertThat(only().sentence()).contains("no access records");

        request("edge", "192.0.2.1", Outcome.ALLOWED);
        request("inner", "203.0.113.9", Outcome.BLOCKED);
        assertThat(only().state()).isEqualTo(State.UNPROVEN);

        request("edge", "203.0.113.9", Outcome.BLOCKED);
        assertThat(only().state()).isEqualTo(State.PROVEN);
        assertThat(containment().isProven()).isTrue();
    }

    @Test
    void servedRequestContradictsABlock() throws InterruptedException {
        act(block(null, "edge"));
        clock.advance(Duration.ofSeconds(5));

        request("edge", "203.0.113.9", Outcome.ALLOWED);

        assertThat(only().state()).isEqualTo(State.CONTRADICTED);
        assertThat(only().evidence()).isNotNull();
    }

    @Test
    void gatewayThatTakesItsTimeIsGivenIt() throws InterruptedException {
        first.traits = new DenylistTraits(
                false,
                null,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                DenylistTraits.Bite.BEFORE_AUTHENTICATION,
                true,
                List.of());
        act(block(null, "edge"));

        assertThat(states()).containsExactly(State.LIVES, State.LIVES);
        clock.advance(Duration.ofSeconds(31));
        assertThat(states()).containsExactly(State.UNPROVEN, State.LIVES);
        clock.advance(Duration.ofSeconds(60));
        request("edge", "203.0.113.9", Outcome.BLOCKED);
        assertThat(states()).containsExactly(State.PROVEN, State.EXPIRED);
    }

    @Test
    void proofIsKeptAndAuditedOnce() throws InterruptedException {
        act(block(null, "edge"));
        clock.advance(Duration.ofSeconds(5));
        request("edge", "203.0.113.9", Outcome.BLOCKED);

        desk.upkeep();
        desk.upkeep();
        restart();
        desk.upkeep();

        assertThat(audit.latest(20, Long.MAX_VALUE))
                .filteredOn(entry -> entry.outcome().equals("PROVEN"))
                .extracting(AuditEntry::subject)
                .containsExactly("Requests from 203.0.113.0/24");
    }

    @Test
    void targetThatWaitsIsNotContained() throws InterruptedException {
        second.isDown = true;
        act(block(null, "inner"));

        assertThat(only().state()).isEqualTo(State.NOT_APPLIED);
        assertThat(only().until()).isEqualTo(clock.instant().plus(GuardedResponseDesk.PATIENCE));
        assertThat(containment().isProven()).isFalse();
    }

    @Test
    void endedSessionIsGoneAndItsTokensLiveUntilTheyRunOut() throws InterruptedException {
        var session = session("s1", "j.tanaka", "203.0.113.9");
        provider.add(session);
        board.refresh("idp");
        act(new ResponseRequest.RevokeSessions("idp", session.ref(), "j.tanaka", "stolen"));

        assertThat(states()).containsExactly(State.PROVEN, State.LIVES);
        assertThat(containment().artefacts().get(1).until())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        clock.advance(Duration.ofMinutes(5));
        assertThat(states()).containsExactly(State.PROVEN, State.EXPIRED);
        assertThat(containment().isProven()).isTrue();
    }

    @Test
    void liftIsProvenByARequestThatIsServed() throws InterruptedException {
        act(block(null, "edge"));
        clock.advance(Duration.ofSeconds(5));
        desk.apply(desk.planUndo(List.of("plan-1"), "a mistake").plan(), news -> {});
        clock.advance(Duration.ofSeconds(5));
        String undo = desk.actions(1, null).getFirst().id();
        assertThat(desk.containment(undo).orElseThrow().artefacts().getFirst().state())
                .isEqualTo(State.UNPROVEN);

        request("edge", "203.0.113.9", Outcome.ALLOWED);

        assertThat(desk.containment(undo).orElseThrow().artefacts().getFirst().state())
                .isEqualTo(State.PROVEN);
        assertThat(only().state()).as("the block was taken back unproven").isEqualTo(State.UNPROVEN);
    }

    private void request(String gateway, String source, Outcome outcome) {
        events.append(
                gateway,
                List.of(SecurityEvent.of(
                                "r" + numbers.incrementAndGet(), clock.instant(), Layer.PERIMETER, Kind.REQUEST)
                        .outcome(outcome)
                        .source(Addresses.parse(source).orElseThrow())
                        .build()),
                null);
    }

    private Containment containment() throws InterruptedException {
        return desk.containment("plan-1").orElseThrow();
    }

    private List<State> states() throws InterruptedException {
        return containment().artefacts().stream().map(Artefact::state).toList();
    }

    private Artefact only() throws InterruptedException {
        assertThat(containment().artefacts()).hasSize(1);
        return containment().artefacts().getFirst();
    }
}

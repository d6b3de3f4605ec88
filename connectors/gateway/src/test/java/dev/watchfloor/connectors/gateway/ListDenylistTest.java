package dev.watchfloor.connectors.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be said of a change, whatever becomes of its writes. */
class ListDenylistTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();
    private static final IPAddress OTHER = Addresses.parse("203.0.113.8").orElseThrow();
    private static final DenylistTraits TRAITS =
            new DenylistTraits(false, 3, Duration.ZERO, DenylistTraits.Bite.UNKNOWN, true, List.of());

    private final ListInMemory list = new ListInMemory();
    private final List<Duration> pauses = new ArrayList<>();
    private final ListDenylist<ListInMemory.Snapshot> denylist = new ListDenylist<>("Gate", list, TRAITS, pauses::add);
    private int keys;

    @Test
    void whoNeverStopsWritingEndsInARefusalAfterSomePauses() throws Exception {
        for (int i = 0; i < 20; i++) {
            list.answers.add(missing -> new Step.Raced());
        }

        ActionOutcome outcome = block();

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).contains("Find out who else writes it");
        assertThat(list.writes).isEqualTo(12);
        assertThat(pauses).hasSize(12).isSorted().allMatch(pause -> pause.compareTo(Duration.ofMillis(500)) <= 0);
    }

    @Test
    void whatSomebodyElseOverwroteIsWrittenAgain() throws Exception {
        list.answers.add(missing -> new Step.Stored());

        assertThat(block()).isInstanceOf(ActionOutcome.Done.class);

        assertThat(list.writes).isEqualTo(2);
    }

    @Test
    void aWriteWhoseAnswerIsLostIsReadBack() throws Exception {
        list.answers.add(missing -> {
            list.store(missing);
            throw unreachable(new EOFException(), null);
        });

        assertThat(block()).isInstanceOf(ActionOutcome.Done.class);
    }

    @Test
    void aLostWriteIsSentAgainWhereThatIsSafeOnly() throws Exception {
        list.answers.add(missing -> {
            throw unreachable(new EOFException(), null);
        });
        assertThat(block()).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(list.writes).isEqualTo(1);

        list.conditional = true;
        list.answers.add(missing -> {
            throw unreachable(new EOFException(), null);
        });
        assertThat(block()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(list.writes).isEqualTo(3);
    }

    @Test
    void aConnectionThatAlwaysBreaksEndsInUnknown() throws Exception {
        list.conditional = true;
        for (int i = 0; i < 20; i++) {
            list.answers.add(missing -> {
                throw unreachable(new EOFException(), null);
            });
        }

        assertThat(block()).isInstanceOf(ActionOutcome.Unknown.class);

        assertThat(list.writes).isEqualTo(4);
    }

    @Test
    void aTimeOutIsNotRepeated() throws Exception {
        list.conditional = true;
        list.answers.add(missing -> {
            throw unreachable(new InterruptedIOException(), null);
        });

        assertThat(block()).isInstanceOf(ActionOutcome.Unknown.class);

        assertThat(list.writes).isEqualTo(1);
    }

    @Test
    void whoAsksForAPauseGetsIt() {
        list.answers.add(missing -> {
            throw unreachable(null, Duration.ofSeconds(7));
        });

        assertThatThrownBy(this::block)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7)));
        assertThat(list.writes).isEqualTo(1);
    }

    @Test
    void aConnectionThatWasRefusedChangedNothing() {
        list.answers.add(missing -> {
            throw unreachable(new ConnectException(), null);
        });

        assertThatThrownBy(this::block).isInstanceOf(ConnectorException.class);
    }

    @Test
    void whatFailsAfterAPartIsUnknown() throws Exception {
        list.answers.add(missing -> new Step.Stored());
        list.answers.add(missing -> new Step.Refused("No more."));

        ActionOutcome outcome = block();

        assertThat(outcome).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(outcome.sentence()).contains("No more.");
    }

    @Test
    void workThatGoesOnIsPending() throws Exception {
        list.answers.add(missing -> new Step.Working("op-4711"));

        assertThat(block())
                .isInstanceOfSatisfying(
                        ActionOutcome.Pending.class,
                        pending -> assertThat(pending.operation()).isEqualTo("op-4711"));
    }

    @Test
    void aListThatCannotBeWrittenIsNotWritten() throws Exception {
        list.availability = Availability.DISABLED;

        assertThat(block()).isEqualTo(new ActionOutcome.Rejected("It is switched off."));
        assertThat(denylist.rehearse(DenylistChange.adding(ADDRESS)))
                .extracting(SelfCheck::verdict)
                .containsExactly(SelfCheck.Verdict.FAILED, SelfCheck.Verdict.SKIPPED);
        assertThat(list.writes).isZero();
    }

    @Test
    void whatTheProductCannotHoldIsToldBefore() throws Exception {
        list.objection = Optional.of("Too fine.");

        assertThat(block()).isEqualTo(new ActionOutcome.Rejected("Too fine."));
        assertThat(denylist.rehearse(DenylistChange.adding(ADDRESS)))
                .last()
                .isEqualTo(SelfCheck.failed("Work the change in", "Too fine."));
        assertThat(list.writes).isZero();
    }

    @Test
    void aChangeBeyondTheLimitFailsItsRehearsal() throws Exception {
        Set<IPAddress> four = Set.of(
                ADDRESS,
                OTHER,
                Addresses.parse("203.0.113.9").orElseThrow(),
                Addresses.parse("203.0.113.10").orElseThrow());

        assertThat(denylist.rehearse(new DenylistChange(four, Set.of())))
                .last()
                .satisfies(check -> assertThat(check.verdict()).isEqualTo(SelfCheck.Verdict.FAILED));
    }

    @Test
    void sentencesNameWhatChanged() throws Exception {
        assertThat(block().sentence()).isEqualTo("Gate refuses 203.0.113.7.");
        assertThat(denylist.apply(new DenylistChange(Set.of(OTHER), Set.of(ADDRESS)), key())
                        .sentence())
                .isEqualTo("Gate refuses 203.0.113.8 and no longer 203.0.113.7.");
    }

    private ActionOutcome block() throws Exception {
        return denylist.apply(DenylistChange.adding(ADDRESS), key());
    }

    private ActionKey key() {
        return new ActionKey("test:" + keys++);
    }

    private static ConnectorException unreachable(@Nullable Throwable cause, @Nullable Duration retryAfter) {
        return new ConnectorException(Category.UNREACHABLE, "It broke.", cause, retryAfter);
    }
}

package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DenylistControl} must keep to. The subclass starts its target in its own {@code @BeforeEach}, empty
 * or with entries that the tests do not use (they use 203.0.113.0/24, 198.51.100.0/24, 10.77.0.0/16 and
 * 2001:db8:bad::/48), ready for writes.
 */
public abstract class DenylistControlContract {
    private static final IPAddress ADDRESS = network("203.0.113.7");
    private static final IPAddress NEIGHBOUR = network("203.0.113.8");
    private static final IPAddress ADDRESS6 = network("2001:db8:bad::5");
    private static final IPAddress NETWORK = network("198.51.100.0/25");
    private static final IPAddress NETWORK6 = network("2001:db8:bad:7::/64");
    private static final IPAddress FOREIGN = network("203.0.113.99");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private int keys;

    /** The control under test, the same object throughout one test. */
    protected abstract DenylistControl control() throws Exception;

    /** A control of the same kind whose target is at this loopback port, where nobody or somebody silent listens. */
    protected abstract DenylistControl controlAt(int port) throws Exception;

    /** Adds an entry as another administrator would, without the control under test. */
    protected abstract void addForeignEntry(String entry) throws Exception;

    /** Removes an entry as another administrator would. */
    protected abstract void removeForeignEntry(String entry) throws Exception;

    /** Status with which the target answers a harmless request of {@code client}; empty when it cannot be played. */
    protected OptionalInt statusFor(String client) throws Exception {
        return OptionalInt.empty();
    }

    /** How many changing requests have reached the target; empty when it does not count. */
    protected OptionalLong writes() throws Exception {
        return OptionalLong.empty();
    }

    /** Secrets that were given to the control and may appear in no text. */
    protected List<String> secrets() {
        return List.of();
    }

    /** Objects of the connector whose {@code toString} is looked at, besides the control. */
    protected List<Object> describables() throws Exception {
        return List.of();
    }

    /** How many entries the target must bear. */
    protected int manyEntries() {
        return 2_000;
    }

    @Test
    void addressesAndNetworksOfBothFamiliesAreAdded() throws Exception {
        Set<IPAddress> before = entries();
        Set<IPAddress> added = Set.of(ADDRESS, ADDRESS6, NETWORK, NETWORK6);

        assertDone(apply(new DenylistChange(added, Set.of())));

        assertThat(entries()).containsAll(added).containsAll(before).hasSize(before.size() + added.size());
    }

    @Test
    void addressesAndNetworksOfBothFamiliesAreRemoved() throws Exception {
        Set<IPAddress> before = entries();
        Set<IPAddress> added = Set.of(ADDRESS, ADDRESS6, NETWORK, NETWORK6);
        assertDone(apply(new DenylistChange(added, Set.of())));

        assertDone(apply(new DenylistChange(Set.of(), added)));

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void addingWhatIsThereIsAlreadyDone() throws Exception {
        assertDone(apply(DenylistChange.adding(ADDRESS)));
        Set<IPAddress> before = entries();
        OptionalLong writes = writes();

        assertThat(apply(DenylistChange.adding(ADDRESS))).isInstanceOf(ActionOutcome.AlreadyDone.class);

        assertThat(entries()).isEqualTo(before);
        assertThat(writes()).isEqualTo(writes);
    }

    @Test
    void removingWhatIsNotThereIsAlreadyDone() throws Exception {
        Set<IPAddress> before = entries();

        assertThat(apply(DenylistChange.removing(ADDRESS))).isInstanceOf(ActionOutcome.AlreadyDone.class);

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void anEntryEndsByItselfWhereTheTargetSaysSo() throws Exception {
        assumeThat(control().traits().expires())
                .as("entries can end by themselves")
                .isTrue();
        Instant until = Instant.now().plus(Duration.ofHours(1));

        assertDone(apply(new DenylistChange(Set.of(ADDRESS), Set.of(), until)));
        assertThat(control().read().ends().get(ADDRESS)).isCloseTo(until, within(5, ChronoUnit.SECONDS));
        assertDone(apply(DenylistChange.adding(ADDRESS)));

        assertThat(control().read().ends()).doesNotContainKey(ADDRESS);
        assertThat(entries()).contains(ADDRESS);
    }

    @Test
    void aNetworkIsNotRemovedWithAnAddressInIt() throws Exception {
        assertDone(apply(DenylistChange.adding(NETWORK)));

        assertThat(apply(DenylistChange.removing(network("198.51.100.9"))))
                .isInstanceOf(ActionOutcome.AlreadyDone.class);

        assertThat(entries()).contains(NETWORK);
    }

    @Test
    void anAddressInsideAListedNetworkIsAnEntryOfItsOwn() throws Exception {
        assertDone(apply(DenylistChange.adding(NETWORK)));
        assertDone(apply(DenylistChange.adding(network("198.51.100.9"))));

        assertDone(apply(DenylistChange.removing(NETWORK)));

        assertThat(entries()).contains(network("198.51.100.9")).doesNotContain(NETWORK);
    }

    @Test
    void aWholeChangeAddsAndRemovesInOneStep() throws Exception {
        assertDone(apply(new DenylistChange(Set.of(ADDRESS, NETWORK), Set.of())));

        assertDone(apply(new DenylistChange(Set.of(ADDRESS6, NETWORK6), Set.of(ADDRESS, NETWORK))));

        assertThat(entries()).contains(ADDRESS6, NETWORK6).doesNotContain(ADDRESS, NETWORK);
    }

    @Test
    void entriesOfOthersAreKept() throws Exception {
        addForeignEntry(Addresses.canonical(FOREIGN));

        assertDone(apply(DenylistChange.adding(ADDRESS)));
        assertThat(entries()).contains(FOREIGN, ADDRESS);
        assertDone(apply(DenylistChange.removing(ADDRESS)));

        assertThat(entries()).contains(FOREIGN).doesNotContain(ADDRESS);
    }

    @Test
    void entriesOfOthersCanBeRemovedByName() throws Exception {
        addForeignEntry(Addresses.canonical(FOREIGN));

        assertDone(apply(DenylistChange.removing(FOREIGN)));

        assertThat(entries()).doesNotContain(FOREIGN);
    }

    @Test
    void theLastEntryCanBeRemoved() throws Exception {
        Set<IPAddress> before = entries();
        if (!before.isEmpty()) {
            assertDone(apply(new DenylistChange(Set.of(), before)));
        }
        assertDone(apply(DenylistChange.adding(ADDRESS)));

        assertDone(apply(DenylistChange.removing(ADDRESS)));
        assertThat(entries()).isEmpty();
        assertDone(apply(DenylistChange.adding(NEIGHBOUR)));

        assertThat(entries()).containsExactly(NEIGHBOUR);
    }

    @Test
    void hostBitsNeverReachTheTarget() throws Exception {
        Set<IPAddress> before = entries();
        IPAddress written = new IPAddressString("203.0.113.7").getAddress().setPrefixLength(24, false);

        ActionOutcome outcome = apply(DenylistChange.adding(written));

        if (outcome instanceof ActionOutcome.Rejected) {
            assertThat(entries()).isEqualTo(before);
        } else {
            assertThat(without(entries(), before)).isSubsetOf(network("203.0.113.0/24"), ADDRESS);
        }
    }

    @Test
    void mappedAddressesAreRefusedOrWrittenAsTheAddressThatIsMatched() throws Exception {
        Set<IPAddress> before = entries();
        IPAddress written = new IPAddressString("::ffff:203.0.113.7").getAddress();

        apply(DenylistChange.adding(written));

        assertThat(without(entries(), before)).isSubsetOf(ADDRESS);
    }

    @Test
    void manyEntriesAreAddedAndRemoved() throws Exception {
        Set<IPAddress> many = IntStream.range(0, manyEntries())
                .mapToObj(number -> network("10.77." + number / 250 + "." + (number % 250 + 1)))
                .collect(Collectors.toSet());
        Set<IPAddress> before = entries();

        assertDone(apply(new DenylistChange(many, Set.of())));
        assertThat(without(entries(), before)).isEqualTo(many);

        assertDone(apply(new DenylistChange(Set.of(), many)));
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void theSameKeyTwiceIsOneAct() throws Exception {
        ActionKey key = new ActionKey("contract:the-same-act");
        assertDone(control().apply(DenylistChange.adding(ADDRESS), key));
        removeForeignEntry(Addresses.canonical(ADDRESS));
        OptionalLong writes = writes();

        ActionOutcome again = control().apply(DenylistChange.adding(ADDRESS), key);

        assertThat(again).isInstanceOfAny(ActionOutcome.AlreadyDone.class, ActionOutcome.Done.class);
        assertThat(writes()).isEqualTo(writes);
        assertThat(entries()).doesNotContain(ADDRESS);
    }

    @Test
    void changesAtTheSameTimeDoNotLoseEachOther() throws Exception {
        Set<IPAddress> added = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> network("10.77.9." + number))
                .collect(Collectors.toSet());
        List<FutureTask<ActionOutcome>> running = new ArrayList<>();
        for (IPAddress address : added) {
            ActionKey key = nextKey();
            FutureTask<ActionOutcome> change =
                    new FutureTask<>(() -> control().apply(DenylistChange.adding(address), key));
            running.add(change);
            Thread.ofVirtual().start(change);
        }
        for (FutureTask<ActionOutcome> change : running) {
            assertDone(change.get(30, TimeUnit.SECONDS));
        }

        assertThat(entries()).containsAll(added);
    }

    @Test
    void theTargetRefusesTheAddressAndServesItsNeighbour() throws Exception {
        assumeThat(statusFor("203.0.113.7")).as("the target has a data plane").isPresent();
        assertThat(statusFor("203.0.113.7")).hasValue(200);

        assertDone(apply(new DenylistChange(Set.of(ADDRESS, NETWORK), Set.of())));

        Duration delay = control().traits().delay().plus(PATIENCE);
        await().atMost(delay).until(() -> statusFor("203.0.113.7").orElse(0) == 403);
        await().atMost(delay).until(() -> statusFor("198.51.100.9").orElse(0) == 403);
        assertThat(statusFor("203.0.113.8")).hasValue(200);
        assertThat(statusFor("198.51.100.200")).hasValue(200);

        assertDone(apply(new DenylistChange(Set.of(), Set.of(ADDRESS, NETWORK))));
        await().atMost(delay).until(() -> statusFor("203.0.113.7").orElse(0) == 200);
    }

    @Test
    void anUnreachableTargetIsSaidToBe() throws Exception {
        int port = Ports.unused();
        DenylistControl control = controlAt(port);

        assertThatThrownBy(control::read).isInstanceOfSatisfying(ConnectorException.class, this::saysUnreachable);
        assertThatThrownBy(() -> control.apply(DenylistChange.adding(ADDRESS), nextKey()))
                .isInstanceOfSatisfying(ConnectorException.class, this::saysUnreachable);
    }

    @Test
    void anInterruptEndsAHangingCallWithinTwoSeconds() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            DenylistControl control = controlAt(silent.port());
            HangingCall.assertInterruptEnds(silent, () -> control.read());
        }
    }

    @Test
    void rehearsingWritesNothingAndForetellsTheAct() throws Exception {
        addForeignEntry(Addresses.canonical(FOREIGN));
        Set<IPAddress> before = entries();
        OptionalLong writes = writes();
        DenylistChange change = new DenylistChange(Set.of(ADDRESS, NETWORK6), Set.of(FOREIGN));

        List<SelfCheck> checks = control().rehearse(change);

        Rehearsals.assertGood(checks);
        assertThat(entries()).isEqualTo(before);
        assertThat(writes()).isEqualTo(writes);
        assertDone(apply(change));
        Rehearsals.assertGood(control().rehearse(change));
    }

    @Test
    void rehearsingAtAnUnreachableTargetIsAFailedCheck() throws Exception {
        int port = Ports.unused();

        List<SelfCheck> checks = controlAt(port).rehearse(DenylistChange.adding(ADDRESS));

        Rehearsals.assertFailed(checks);
        checks.forEach(check ->
                secrets().forEach(secret -> assertThat(check.sentence()).doesNotContain(secret)));
    }

    @Test
    void secretsAreInNoDescription() throws Exception {
        List<Object> described = new ArrayList<>(describables());
        described.add(control());
        described.add(control().traits());
        described.add(control().read());
        for (Object object : described) {
            secrets().forEach(secret -> assertThat(object.toString()).doesNotContain(secret));
        }
    }

    @Test
    void peculiaritiesAreToldInSentences() throws Exception {
        assertThat(control().traits().notes())
                .allSatisfy(note -> assertThat(note.strip()).endsWith("."));
        assertThat(control().traits().delay()).isLessThan(Duration.ofMinutes(10));
        assertThat(control().traits().keepAlive())
                .satisfiesAnyOf(
                        time -> assertThat(time).isNull(),
                        time -> assertThat(time).isBetween(Duration.ZERO, Duration.ofDays(366)));
    }

    private ActionOutcome apply(DenylistChange change) throws Exception {
        return control().apply(change, nextKey());
    }

    private synchronized ActionKey nextKey() {
        return new ActionKey("contract:" + keys++);
    }

    private Set<IPAddress> entries() throws Exception {
        DenylistState state = control().read();
        assertThat(state.availability()).isEqualTo(DenylistState.Availability.READY);
        return state.entries();
    }

    private void saysUnreachable(ConnectorException failure) {
        assertThat(failure.category()).isEqualTo(ConnectorException.Category.UNREACHABLE);
        assertThat(failure.sentence()).endsWith(".");
        secrets().forEach(secret -> assertThat(failure.sentence()).doesNotContain(secret));
    }

    private static void assertDone(ActionOutcome outcome) {
        assertThat(outcome).as(outcome.sentence()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence()).isNotBlank();
    }

    private static Set<IPAddress> without(Set<IPAddress> entries, Set<IPAddress> taken) {
        return entries.stream().filter(entry -> !taken.contains(entry)).collect(Collectors.toSet());
    }

    private static IPAddress network(String text) {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }
}

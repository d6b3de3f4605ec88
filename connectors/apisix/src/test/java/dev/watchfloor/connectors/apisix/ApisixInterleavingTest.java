package dev.watchfloor.connectors.apisix;

import static dev.watchfloor.connectors.apisix.ApisixFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigFaults.Moment;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.Secret;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two other writers and ours on one list, in random orders that a seed repeats. Nothing races here: the rig and the
 * writer's pauses hand out the turns, and the others write past the Admin API.
 *
 * <p>What is assumed of time, and is true of the product by a factor of ten: a wait before the second look is longer than
 * the way from anybody's read to their write. Without any such assumption no list without a conditional write can be
 * shared.
 */
class ApisixInterleavingTest {
    private static final String RULE = "theirs";
    private static final int SEEDS = 200;

    private ApisixRig rig;
    private AdminClient client;
    private final List<OtherWriter> others = new ArrayList<>();
    private Random random = new Random(0);
    /** Ours has read the list and not yet written it. */
    private boolean isUnderWay;

    /** The list at our last look, and just before our last write. */
    private final List<String> shown = new ArrayList<>();

    private final List<String> before = new ArrayList<>();
    /** What our writes took out, and what of it our look had shown. */
    private final Set<String> takenOut = new HashSet<>();

    private final Set<String> shownAndTakenOut = new HashSet<>();

    @BeforeEach
    void start() throws Exception {
        rig = ApisixRig.start(ApisixRig.Version.V3_18);
        client = new AdminClient(
                ProductOptions.of("APISIX", rig.adminUrl(), Clock.systemUTC()),
                new ConnectorContext("gateway", Clock.systemUTC(), key -> Optional.of(new Secret(rig.adminKey()))));
        always(Moment.AFTER_READ, () -> {
            isUnderWay = true;
            shown.clear();
            shown.addAll(list());
            turns();
        });
        always(Moment.INSIDE_PATCH, () -> {
            turns();
            before.clear();
            before.addAll(list());
        });
        always(Moment.AFTER_WRITE, () -> {
            isUnderWay = false;
            before.removeAll(list());
            takenOut.addAll(before);
            before.retainAll(shown);
            shownAndTakenOut.addAll(before);
            turns();
        });
    }

    @AfterEach
    void stop() {
        client.close();
        rig.close();
    }

    @Test
    void noEntryOfCarefulWritersIsEverLostForGood() throws Exception {
        int mended = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            begin(seed, true);
            Set<String> ours = new HashSet<>();
            ApisixDenylist denylist = new ApisixDenylist(client, "watchfloor", time -> settle());
            for (int act = 0; act < 3; act++) {
                DenylistChange change = change(act, ours);
                ActionOutcome outcome = denylist.apply(change, new ActionKey(seed + ":" + act));
                isUnderWay = false;

                assertThat(outcome).as("seed %d, act %d", seed, act).isInstanceOf(ActionOutcome.Done.class);
                change.add().forEach(network -> ours.add(Addresses.canonical(network)));
                change.remove().forEach(network -> ours.remove(Addresses.canonical(network)));
                mended += outcome.sentence().contains("made again") ? 1 : 0;
            }
            finish();

            assertThat(list())
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .contains("192.0.2.1")
                    .containsAll(ours);
            for (OtherWriter other : others) {
                assertThat(list()).as("seed %d", seed).containsAll(other.wanted());
            }
        }
        assertThat(mended).as("acts that were told to be mended").isPositive();
    }

    /**
     * Writers that never look again lose entries to each other, whatever we do. Ours takes out nothing that its look
     * showed; what it cannot see is only what somebody writes between its look and its write.
     */
    @Test
    void ourWriteTakesOutNothingThatOurLookShowed() throws Exception {
        int overwritten = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            begin(seed, false);
            takenOut.clear();
            ApisixDenylist denylist = new ApisixDenylist(client, "watchfloor", time -> settle());

            ActionOutcome outcome =
                    denylist.apply(DenylistChange.adding(network("203.0.113.7")), new ActionKey("naive:" + seed));
            isUnderWay = false;

            assertThat(outcome).as("seed %d", seed).isInstanceOf(ActionOutcome.Done.class);
            assertThat(shownAndTakenOut).as("seed %d", seed).isEmpty();
            overwritten += takenOut.size();
        }
        assertThat(overwritten).as("what the product lets nobody see").isPositive();
    }

    private void begin(int seed, boolean careful) {
        random = new Random(seed);
        isUnderWay = false;
        ObjectNode theirs = rule("192.0.2.1");
        theirs.withObject("/plugins/ip-restriction").put("message", "No" + Holder.ADOPTED);
        rig.putGlobalRule(RULE, theirs);
        others.clear();
        for (int number = 1; number <= 2; number++) {
            List<OtherWriter.Wish> wishes = new ArrayList<>();
            for (int wish = 1; wish <= 3; wish++) {
                wishes.add(new OtherWriter.Wish("198.51.100." + (number * 10 + wish), true));
            }
            wishes.add(new OtherWriter.Wish("198.51.100." + (number * 10 + 1), false));
            others.add(new OtherWriter(rig, RULE, careful, wishes, random));
        }
    }

    private DenylistChange change(int act, Set<String> ours) {
        Set<IPAddress> add = Set.of(network("203.0.113." + (act * 2 + 1)), network("203.0.113." + (act * 2 + 2)));
        Set<IPAddress> remove = ours.isEmpty() || random.nextBoolean()
                ? Set.of()
                : Set.of(network(ours.stream().sorted().findFirst().orElseThrow()));
        return new DenylistChange(add, remove);
    }

    /** A few steps of whoever may take one. */
    private void turns() {
        int steps = random.nextInt(4);
        for (int step = 0; step < steps; step++) {
            OtherWriter other = others.get(random.nextInt(others.size()));
            if (!other.isFinished() && !(other.isWaiting() && somebodyIsUnderWay())) {
                other.step();
            }
        }
    }

    /** Our own wait: whoever had read before it began has written before it ends. */
    private void settle() {
        isUnderWay = false;
        for (OtherWriter other : others) {
            if (other.isUnderWay()) {
                other.step();
            }
        }
        turns();
        for (OtherWriter other : others) {
            if (other.isUnderWay()) {
                other.step();
            }
        }
    }

    private void finish() {
        for (int step = 0; step < 10_000 && !others.stream().allMatch(OtherWriter::isFinished); step++) {
            turns();
        }
        assertThat(others).allMatch(OtherWriter::isFinished);
    }

    private boolean somebodyIsUnderWay() {
        return isUnderWay || others.stream().anyMatch(OtherWriter::isUnderWay);
    }

    private List<String> list() {
        return OtherWriter.items((ObjectNode) rig.globalRule(RULE).orElseThrow());
    }

    private void always(Moment moment, Runnable other) {
        rig.faults().interleave(moment, () -> {
            other.run();
            always(moment, other);
        });
    }

    private static IPAddress network(String text) {
        return BlacklistItem.of(text).meaning().orElseThrow();
    }
}

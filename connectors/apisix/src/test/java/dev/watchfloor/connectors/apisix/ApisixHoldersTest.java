package dev.watchfloor.connectors.apisix;

import static dev.watchfloor.connectors.apisix.ApisixFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigFaults.Moment;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits.Bite;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose list it is, and what else may be in the place. */
class ApisixHoldersTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private ApisixRig rig;
    private Connector connector;
    private DenylistControl control;
    private int keys;

    @BeforeEach
    void start() throws Exception {
        rig = ApisixRig.start(ApisixRig.Version.V3_18);
        connector = ApisixFixture.connector(rig);
        control = connector.denylist().orElseThrow();
    }

    @AfterEach
    void stop() {
        connector.close();
        rig.close();
    }

    @Test
    void aRuleOfOurOwnIsCreatedAndTakenAway() throws Exception {
        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Done.class);
        assertThat(items("watchfloor")).containsExactly("203.0.113.7");

        assertThat(remove(ADDRESS)).isInstanceOf(ActionOutcome.Done.class);
        assertThat(rig.globalRule("watchfloor")).isEmpty();
    }

    @Test
    void otherPluginsInOurRuleStay() throws Exception {
        ObjectNode shared = Json.object();
        shared.putObject("plugins").putObject("cors");
        rig.putGlobalRule("watchfloor", shared);

        add(ADDRESS);
        assertThat(rig.globalRule("watchfloor").orElseThrow().path("plugins").has("cors"))
                .isTrue();
        remove(ADDRESS);

        assertThat(rig.globalRule("watchfloor").orElseThrow().path("plugins")).isEqualTo(shared.path("plugins"));
    }

    @Test
    void theListOfSomebodyElseNeedsConsentThatLasts() throws Exception {
        rig.putGlobalRule("theirs", rule("198.51.100.0/24"));

        assertThat(control.read().availability()).isEqualTo(Availability.NEEDS_CONSENT);
        assertThat(control.read().entries()).containsExactly(network("198.51.100.0/24"));
        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(items("theirs")).containsExactly("198.51.100.0/24");

        assertThat(control.adopt(key())).isInstanceOf(ActionOutcome.Done.class);
        assertThat(control.adopt(key())).isInstanceOf(ActionOutcome.AlreadyDone.class);
        assertThat(items("theirs")).containsExactly("198.51.100.0/24");
        try (Connector later = ApisixFixture.connector(rig)) {
            DenylistControl again = later.denylist().orElseThrow();
            assertThat(again.read().availability()).isEqualTo(Availability.READY);
            assertThat(again.apply(DenylistChange.adding(ADDRESS), key())).isInstanceOf(ActionOutcome.Done.class);
        }
        assertThat(items("theirs")).containsExactly("198.51.100.0/24", "203.0.113.7");
        assertThat(rig.globalRule("watchfloor")).isEmpty();
    }

    @Test
    void adoptingKeepsWhatRefusedClientsAreTold() throws Exception {
        ObjectNode theirs = rule("198.51.100.0/24");
        theirs.withObject("/plugins/ip-restriction").put("message", "Call the help desk");
        rig.putGlobalRule("theirs", theirs);

        control.adopt(key());

        assertThat(rig.globalRule("theirs")
                        .orElseThrow()
                        .at("/plugins/ip-restriction/message")
                        .asText())
                .isEqualTo("Call the help desk (ref. wf)");
    }

    @Test
    void noListIsPossibleBesideAnAllowlist() throws Exception {
        ObjectNode allow = Json.object();
        allow.putObject("plugins")
                .putObject("ip-restriction")
                .putArray("whitelist")
                .add("192.0.2.0/24");
        rig.putGlobalRule("allow", allow);

        assertThat(control.read().availability()).isEqualTo(Availability.IMPOSSIBLE);
        assertThat(control.read().entries()).isEmpty();
        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(control.adopt(key())).isInstanceOf(ActionOutcome.Rejected.class);
    }

    @Test
    void aListThatIsSwitchedOffIsShownAndNotWritten() throws Exception {
        ObjectNode off = rule("198.51.100.0/24");
        off.withObject("/plugins/ip-restriction").putObject("_meta").put("disable", true);
        rig.putGlobalRule("watchfloor", off);

        assertThat(control.read().availability()).isEqualTo(Availability.DISABLED);
        assertThat(control.read().entries()).containsExactly(network("198.51.100.0/24"));
        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Rejected.class);
    }

    @Test
    void standaloneModeIsLeftAlone() throws Exception {
        rig.becomeStandalone();

        assertThat(connector.identity().version()).isEqualTo("3.18.0");
        assertThat(control.read().availability()).isEqualTo(Availability.IMPOSSIBLE);
        assertThat(control.read().sentence()).contains("standalone");
        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Rejected.class);
    }

    @Test
    void entriesAreComparedByMeaning() throws Exception {
        rig.putGlobalRule(
                "watchfloor", rule("203.0.113.77/24", "2001:DB8::0001", "::ffff:203.0.113.7", "192.0.2.1/32"));

        assertThat(control.read().entries())
                .containsExactlyInAnyOrder(network("203.0.113.0/24"), network("2001:db8::1"), network("192.0.2.1"));
        assertThat(add(network("203.0.113.0/24"))).isInstanceOf(ActionOutcome.AlreadyDone.class);
        // The mapped entry never matches at APISIX, so that the address itself is still missing.
        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Done.class);
        assertThat(remove(network("203.0.113.0/24"))).isInstanceOf(ActionOutcome.Done.class);
        assertThat(items("watchfloor"))
                .containsExactly("2001:DB8::0001", "::ffff:203.0.113.7", "192.0.2.1/32", "203.0.113.7");
    }

    @Test
    void aLostRaceIsTriedAgain() throws Exception {
        rig.putGlobalRule("watchfloor", rule("192.0.2.1"));
        for (int race = 0; race < 3; race++) {
            String other = "192.0.2.10" + race;
            rig.faults()
                    .interleave(Moment.INSIDE_PATCH, () -> ApisixFixture.changeList(rig, "watchfloor", other, true));
        }

        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Done.class);

        assertThat(items("watchfloor"))
                .containsExactlyInAnyOrder("192.0.2.1", "192.0.2.100", "192.0.2.101", "192.0.2.102", "203.0.113.7");
    }

    @Test
    void aChangeThatAnotherWriterOverwroteIsMadeAgain() throws Exception {
        rig.putGlobalRule("watchfloor", rule("192.0.2.1"));
        rig.faults()
                .interleave(Moment.AFTER_WRITE, () -> rig.putGlobalRule("watchfloor", rule("192.0.2.1", "192.0.2.2")));

        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Done.class);

        assertThat(items("watchfloor")).containsExactly("192.0.2.1", "192.0.2.2", "203.0.113.7");
    }

    @Test
    void aHolderThatAppearsMeanwhileIsNotTakenOver() throws Exception {
        rig.faults().interleave(Moment.AFTER_READ, () -> rig.putGlobalRule("theirs", rule("192.0.2.1")));

        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Rejected.class);

        assertThat(items("theirs")).containsExactly("192.0.2.1");
    }

    @Test
    void endlessRacesEndWithASentence() throws Exception {
        rig.putGlobalRule("watchfloor", rule("192.0.2.1"));
        IntStream.range(0, 40)
                .forEach(race -> rig.faults()
                        .interleave(Moment.AFTER_WRITE, () -> rig.putGlobalRule("watchfloor", rule("192.0.2.1"))));

        assertThat(add(ADDRESS))
                .isInstanceOfSatisfying(
                        ActionOutcome.Rejected.class,
                        rejected -> assertThat(rejected.sentence()).contains("Other writers"));
    }

    @Test
    void aWriteWithoutAnAnswerIsUnknown() throws Exception {
        rig.putGlobalRule("watchfloor", rule("192.0.2.1"));
        rig.faults().interleave(Moment.AFTER_WRITE, () -> rig.faults().etcdDown(true));

        assertThat(add(ADDRESS)).isInstanceOf(ActionOutcome.Unknown.class);
    }

    @Test
    void aListOverTheLimitIsRefusedBeforeTheWrite() throws Exception {
        rig.putGlobalRule(
                "watchfloor",
                rule(IntStream.range(0, 95_000)
                        .mapToObj(number ->
                                "100." + (100 + number / 62_500) + "." + (number / 250 % 250) + "." + number % 250)
                        .toArray(String[]::new)));

        assertThat(add(ADDRESS))
                .isInstanceOfSatisfying(
                        ActionOutcome.Rejected.class,
                        rejected -> assertThat(rejected.sentence()).contains("1.5 MB"));
    }

    @Test
    void aKeyOfAViewerReadsAndIsToldThatItCannotWrite() throws Exception {
        for (ApisixRig.Version version : ApisixRig.Version.values()) {
            try (ApisixRig other = ApisixRig.start(version);
                    Connector viewer = ApisixFixture.connector(
                            Map.of("admin-url", other.adminUrl().toString()), other.viewerKey())) {
                DenylistControl list = viewer.denylist().orElseThrow();

                assertThat(list.read().availability()).isEqualTo(Availability.READY);
                assertThatThrownBy(() -> list.apply(DenylistChange.adding(ADDRESS), key()))
                        .isInstanceOfSatisfying(ConnectorException.class, failure -> {
                            assertThat(failure.category()).isEqualTo(Category.FORBIDDEN);
                            assertThat(failure.sentence()).contains("role viewer");
                        });
            }
        }
    }

    @Test
    void refusalsAreToldApart() throws Exception {
        rig.faults().addressForbidden(true);
        assertFailure(Category.FORBIDDEN, "allow_admin");
        rig.faults().addressForbidden(false);
        rig.faults().etcdDown(true);
        assertFailure(Category.UNREACHABLE, "etcd");
        try (Connector wrong =
                ApisixFixture.connector(Map.of("admin-url", rig.adminUrl().toString()), "nope")) {
            assertThatThrownBy(() -> wrong.denylist().orElseThrow().read())
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.UNAUTHENTICATED));
        }
    }

    @Test
    void thePlaceOfTheBiteFollowsTheVersion() throws Exception {
        assertThat(control.traits().bites()).isEqualTo(Bite.AFTER_AUTHENTICATION);
        assertThat(control.traits().expires()).isFalse();
        rig.faults().serverTokens(false);
        assertThat(control.traits().bites()).isEqualTo(Bite.UNKNOWN);
        try (ApisixRig old = ApisixRig.start(ApisixRig.Version.V3_2);
                Connector other = ApisixFixture.connector(old)) {
            assertThat(other.denylist().orElseThrow().traits().bites()).isEqualTo(Bite.BEFORE_AUTHENTICATION);
        }
    }

    @Test
    void allListsOfTheOldVersionAreSeenAndOnlyOursIsWritten() throws Exception {
        try (ApisixRig old = ApisixRig.start(ApisixRig.Version.V3_2);
                Connector other = ApisixFixture.connector(old)) {
            old.putGlobalRule("watchfloor", rule("192.0.2.1"));
            old.putGlobalRule("theirs", rule("198.51.100.0/24"));
            DenylistControl list = other.denylist().orElseThrow();

            assertThat(list.read().availability()).isEqualTo(Availability.READY);
            assertThat(list.read().entries()).isEqualTo(Set.of(network("192.0.2.1"), network("198.51.100.0/24")));
            assertThat(list.apply(DenylistChange.removing(network("198.51.100.0/24")), key()))
                    .isInstanceOfSatisfying(
                            ActionOutcome.Rejected.class,
                            rejected -> assertThat(rejected.sentence()).contains("theirs"));
            assertThat(list.apply(DenylistChange.adding(ADDRESS), key())).isInstanceOf(ActionOutcome.Done.class);
            assertThat(list.read().entries()).hasSize(3);
        }
    }

    private void assertFailure(Category category, String word) {
        assertThatThrownBy(() -> control.read()).isInstanceOfSatisfying(ConnectorException.class, failure -> {
            assertThat(failure.category()).isEqualTo(category);
            assertThat(failure.sentence()).contains(word);
        });
    }

    private List<String> items(String id) {
        return rig.globalRule(id)
                .orElseThrow()
                .at("/plugins/ip-restriction/blacklist")
                .valueStream()
                .map(item -> item.asText())
                .toList();
    }

    private ActionOutcome add(IPAddress network) throws Exception {
        return control.apply(DenylistChange.adding(network), key());
    }

    private ActionOutcome remove(IPAddress network) throws Exception {
        return control.apply(DenylistChange.removing(network), key());
    }

    private ActionKey key() {
        return new ActionKey("test:" + keys++);
    }

    private static IPAddress network(String text) {
        return BlacklistItem.of(text).meaning().orElseThrow();
    }
}

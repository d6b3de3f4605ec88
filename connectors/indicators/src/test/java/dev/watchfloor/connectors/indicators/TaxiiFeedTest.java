package dev.watchfloor.connectors.indicators;

import static dev.watchfloor.connectors.indicators.Sources.NOON;
import static dev.watchfloor.connectors.indicators.Sources.stix;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.indicators.TaxiiRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import dev.watchfloor.connectors.testing.IndicatorFeedContract;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaxiiFeedTest extends IndicatorFeedContract {
    private final List<String> said = new ArrayList<>();
    private final List<Connector> connectors = new ArrayList<>();
    private TaxiiRig rig;
    private Instant now = NOON;

    @BeforeEach
    void start() throws Exception {
        rig = TaxiiRig.start();
        rig.largestPage(7);
    }

    @AfterEach
    void stop() {
        connectors.forEach(Connector::close);
        rig.close();
    }

    @Override
    protected IndicatorFeed feed() throws Exception {
        return connector(rig.password()).indicators().orElseThrow();
    }

    /** Four are added at each moment, so pages end between them. */
    @Override
    protected void say(List<String> addresses) {
        List<String> gone = new ArrayList<>(said);
        gone.removeAll(addresses);
        gone.forEach(address ->
                add(object(address).put("modified", "2026-03-01T01:00:00.000Z").put("revoked", true)));
        addresses.stream().filter(address -> !said.contains(address)).forEach(address -> add(object(address)));
        said.clear();
        said.addAll(addresses);
    }

    @Override
    protected void sayNonsense() {
        add(stix("[ipv4-addr:value = '192.0.2.1' AND domain-name:value = 'evil.example']"));
    }

    @Test
    void aServerThatLeavesPagingToTheTimesLosesNothing() throws Exception {
        rig.saysNext(false);
        List<String> addresses =
                IntStream.range(1, 60).mapToObj(n -> "192.0.2." + n).toList();
        say(addresses);
        Set<String> read = new TreeSet<>();
        IndicatorPage page = IndicatorPage.empty(Cursor.START);
        do {
            page = feed().fetch(page.next());
            page.parts()
                    .forEach(part -> part.indicators()
                            .forEach(
                                    indicator -> read.add(indicator.observable().value())));
        } while (page.more());
        assertThat(read).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void aServerThatForgotItsPageIsAskedAnew() throws Exception {
        say(List.of(
                "192.0.2.1",
                "192.0.2.2",
                "192.0.2.3",
                "192.0.2.4",
                "192.0.2.5",
                "192.0.2.6",
                "192.0.2.7",
                "192.0.2.8"));
        IndicatorFeed feed = feed();
        IndicatorPage first = feed.fetch(Cursor.START);
        rig.forgetPages(true);
        IndicatorPage again = feed.fetch(first.next());
        assertThat(again.more()).isTrue();
        rig.forgetPages(false);
        assertThat(feed.fetch(again.next()).parts()).isEqualTo(first.parts());
    }

    @Test
    void bundlesInPlaceOfEnvelopesAreTaken() throws Exception {
        rig.sendBundles();
        rig.largestPage(100);
        add(object("192.0.2.1"));
        assertThat(feed().fetch(Cursor.START).parts()).hasSize(1);
    }

    @Test
    void whatAnObjectSaysIsKept() throws Exception {
        ObjectNode object = object("192.0.2.1")
                .put("name", "Command server")
                .put("confidence", 85)
                .put("valid_until", "2026-03-09T12:00:00+02:00");
        object.putArray("indicator_types").add("malicious-activity");
        object.putArray("labels").add("botnet");
        object.putArray("object_marking_refs").add("marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003");
        add(object);
        Indicator indicator =
                feed().fetch(Cursor.START).parts().getFirst().indicators().getFirst();
        assertThat(indicator.confidence()).isEqualTo(85);
        assertThat(indicator.validFrom()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(indicator.validUntil()).isEqualTo(Instant.parse("2026-03-09T10:00:00Z"));
        assertThat(indicator.tlp()).isEqualTo(dev.watchfloor.connectors.spi.Tlp.AMBER_STRICT);
        assertThat(indicator.labels()).containsExactly("malicious-activity", "botnet");
        assertThat(indicator.description()).isEqualTo("Command server");
    }

    @Test
    void eachPermissionIsProvenByItself() throws Exception {
        add(object("192.0.2.1"));
        List<SelfCheck> checks = connector(rig.password()).selfTest();
        assertThat(checks).extracting(SelfCheck::verdict).doesNotContain(Verdict.FAILED);
        assertThat(checks)
                .filteredOn(check -> check.name().equals("Read indicators"))
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("192.0.2.1 (address, confidence unknown)"));
        assertThat(connector("wrong").selfTest())
                .filteredOn(check -> check.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("401"));
    }

    @Test
    void aWrongCollectionIsAnsweredWithThoseThatThereAre() throws Exception {
        Connector connector = Sources.connector(
                new TaxiiFactory(),
                Map.of("url", rig.url().toString(), "collection", "wrong", "user", rig.user()),
                Map.of("password", rig.password()),
                Clock.systemUTC());
        connectors.add(connector);
        assertThat(connector.checkHealth().sentence()).contains("404");
        assertThat(connector.selfTest().getFirst().sentence()).contains(TaxiiRig.COLLECTION, "Everything");
    }

    private Connector connector(String password) throws Exception {
        Connector connector = Sources.connector(
                new TaxiiFactory(),
                Map.of("url", rig.url().toString(), "collection", TaxiiRig.COLLECTION, "user", rig.user()),
                Map.of("password", password),
                Clock.systemUTC());
        connectors.add(connector);
        return connector;
    }

    private void add(ObjectNode object) {
        now = now.plusNanos(250_000);
        rig.add(object, now.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    private static ObjectNode object(String address) {
        return stix("[ipv4-addr:value = '" + address + "']");
    }
}

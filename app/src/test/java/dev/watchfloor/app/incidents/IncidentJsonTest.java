package dev.watchfloor.app.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadEntities;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentJsonTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456789Z");

    static Stream<Deed> deeds() {
        return Stream.of(
                new Deed.Opened("Title", Severity.LOW),
                new Deed.Opened("", null),
                new Deed.Acknowledged(),
                new Deed.Assigned(null),
                new Deed.Escalated("why"),
                new Deed.Closed(Verdict.FALSE_POSITIVE_DATA, "because"),
                new Deed.Reopened(""),
                new Deed.Renamed("Other"),
                new Deed.Rated(Severity.CRITICAL, "seen worse"),
                new Deed.Marked(Tlp.RED, Pap.CLEAR),
                new Deed.Noted("two\nlines \"and\" more"),
                new Deed.TaskAdded("ask"),
                new Deed.TaskSettled(9, true),
                new Deed.Attached(List.of(new NotedEvent(4, NOON, "edge", "id", "summary"))),
                new Deed.Detached(List.of(4L, 5L)),
                new Deed.Merged(3),
                new Deed.Split(),
                new Deed.TakenBack(17));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void aDeedIsReadAsItWasWritten(Deed deed) {
        assertThat(IncidentJson.deed(IncidentJson.write(deed))).isEqualTo(deed);
    }

    @Test
    void everyKindOfDeedIsTried() {
        assertThat(deeds().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Deed.class.getPermittedSubclasses());
    }

    @Test
    void aThreadIsReadAsItWasWritten() {
        AttackThread thread = Samples.thread(7, Severity.HIGH, NOON);
        assertThat(IncidentJson.thread(IncidentJson.write(thread))).isEqualTo(thread);
    }

    @Test
    void userAgentsThatAnEarlierVersionKeptAsDevicesAreCalledWhatTheyAre() {
        String agent = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
        String now = IncidentJson.write(Samples.thread(7, Severity.HIGH, NOON));
        assertThat(now).contains("\"agents\"", "\"devices\":{\"first\":[],\"more\":0}");
        String earlier = now.replaceFirst(",\"agents\":\\{[^}]*}", "")
                .replace(
                        "\"devices\":{\"first\":[],\"more\":0}",
                        "\"devices\":{\"first\":[\"" + agent + "\",\"laptop-4\"],\"more\":0}");
        ThreadEntities read = IncidentJson.thread(earlier).entities();
        assertThat(read.agents().first()).containsExactly(agent);
        assertThat(read.devices().first()).containsExactly("laptop-4");
    }

    @Test
    void whatALaterVersionAddedIsLeftOut() {
        assertThat(IncidentJson.deed("{\"deed\":\"escalated\",\"reason\":\"why\",\"louder\":[1]}"))
                .isEqualTo(new Deed.Escalated("why"));
    }
}

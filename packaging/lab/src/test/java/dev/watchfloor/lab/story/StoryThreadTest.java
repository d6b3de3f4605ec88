package dev.watchfloor.lab.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Link;
import dev.watchfloor.app.detection.ThreadEntities;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.lab.ThrowAwayDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console makes of the lab's story, with its shipped rules. */
final class StoryThreadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final WrittenWorld world = new WrittenWorld();
    private final Random random = new Random(20_261_124);
    private final Instant end = Instant.now().minusSeconds(60);
    private final Background background = new Background(world, random);

    @Test
    void anHourOfNoiseMakesNoThreadAndAnAttackInItExactlyOne() throws Exception {
        Instant start = end.minus(Duration.ofMinutes(72));
        try (Console console = ThrowAwayDesk.in(folder).open()) {
            console.start();
            int noise = 0;
            for (int second = 0; second < 3_600; second += 30) {
                play(start.plusSeconds(second), 30);
                noise += store(console);
            }
            awaitAsked(console, noise);

            // The honeypot is touched where nobody else is: what was stored before has been looked at when this is
            // found.
            world.detect(start.plusSeconds(3_600), decoy("198.18.9.9"));
            store(console);
            await().atMost(PATIENCE).until(() -> !threads(console).isEmpty());
            assertThat(threads(console))
                    .extracting(AttackThread::title)
                    .containsExactly("Honeypot touched from 198.18.9.0/24");

            Attack attack = new Attack(world, random, "203.0.113", Person.ALL.getFirst(), start.plusSeconds(3_620), 5);
            int all = noise;
            for (int second = 3_600; second < 4_200; second++) {
                play(start.plusSeconds(second), 1);
                attack.play(start.plusSeconds(second), start.plusSeconds(second + 1));
                all += second % 30 == 29 ? store(console) : 0;
            }
            assertThat(attack.phase()).isEqualTo(Attack.Phase.SUCCEEDED);
            awaitAsked(console, all);
            await().atMost(PATIENCE)
                    .until(() -> !threads(console).isEmpty()
                            && threads(console).getFirst().entities().bytesOut() > 100_000_000);

            assertThat(threads(console)).hasSize(2);
            tellsTheStory(threads(console).getFirst(), attack);
        }
    }

    private static void tellsTheStory(AttackThread thread, Attack attack) {
        ThreadEntities entities = thread.entities();
        assertThat(thread.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(thread.title()).isEqualTo("Credential stuffing led to a valid session");
        assertThat(entities.networks().first()).extracting(Addresses::canonical).containsExactly("203.0.113.0/24");
        assertThat(entities.addresses().first())
                .extracting(Addresses::canonical)
                .contains(attack.address());
        assertThat(entities.rules().first())
                .contains("SCAN many sign-in attempts from one address", "SCAN automated client probing for files");
        assertThat(entities.honeypots().first()).containsExactly("192.0.2.66:22");
        assertThat(thread.user()).isEqualTo(attack.victim());
        assertThat(thread.session()).isNotNull();
        assertThat(thread.session().id()).isEqualTo(attack.session().orElseThrow());
        assertThat(entities.agents().first()).as("what is known of the device").contains("python-requests/2.32");
        assertThat(entities.devices().first())
                .as("which the rigs tell no more of")
                .isEmpty();
        assertThat(entities.hosts().first()).extracting(Addresses::canonical).contains("192.0.2.10");
        assertThat(entities.routes().first()).anyMatch(route -> route.startsWith("/api/customers"));
        assertThat(entities.bytesIn()).isPositive();
        assertThat(thread.techniques()).contains("T1110.004", "T1595", "T1078");
        assertThat(thread.steps())
                .extracting(ThreadStep::layer)
                .contains(Layer.PERIMETER, Layer.DETECTION, Layer.IDENTITY);
        assertThat(thread.steps().subList(1, thread.steps().size()))
                .allSatisfy(step -> assertThat(step.link()).isNotNull())
                .extracting(step -> step.link().confidence())
                .contains(Link.Confidence.HIGH);
    }

    private static Detection decoy(String address) {
        return new Detection(address, "192.0.2.66", 22, 1, "decoy", "", 1, null, true);
    }

    private void play(Instant from, int seconds) {
        for (int second = 0; second < seconds; second++) {
            background.play(from.plusSeconds(second), from.plusSeconds(second + 1));
        }
    }

    private int store(Console console) {
        int[] count = {0};
        world.events().forEach((connector, events) -> {
            console.events().append(connector, List.copyOf(events), Cursor.START);
            count[0] += events.size();
        });
        world.events().clear();
        return count[0];
    }

    /** Findings are stored before it says that it has asked. */
    private static void awaitAsked(Console console, int events) {
        await().atMost(PATIENCE).until(() -> console.rules().state().asked() >= events);
    }

    private static List<AttackThread> threads(Console console) {
        return console.threads().within(TimeRange.EVER);
    }
}

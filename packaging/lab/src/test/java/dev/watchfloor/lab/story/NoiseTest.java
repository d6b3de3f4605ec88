package dev.watchfloor.lab.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.baselines.BaselineShelf;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.rules.typed.Denylist;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedMatch;
import dev.watchfloor.app.rules.typed.TypedRules;
import dev.watchfloor.app.rules.typed.TypedRun;
import dev.watchfloor.app.rules.typed.TypedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules that are on at first say of the story: nothing of an honest day, something of an attack. */
final class NoiseTest {
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final int WEEKS = 3;

    private final TypedRun run = new TypedRun(new Baselines(BaselineShelf.NOWHERE), Denylist.EMPTY);
    private final List<TypedMatch> found = new ArrayList<>();
    private final Told world = new Told(event -> found.addAll(run.add(event)));
    private final Random random = new Random(20_261_124);
    private final Background background = new Background(world, random);
    private Instant today = START;

    @BeforeEach
    void weeksInWhichItLearns() {
        run.use(rules());
        for (int day = 0; day < 7 * WEEKS; day++) {
            today = START.plus(Duration.ofDays(day));
            play(Duration.ofMinutes(6), null);
        }
        today = START.plus(Duration.ofDays(7 * WEEKS));
    }

    @Test
    void anHonestHourSetsOffNothing() {
        play(Duration.ofHours(1), null);
        assertThat(found)
                .extracting(match -> match.rule().title() + ": " + match.found().why())
                .isEmpty();
        assertThat(world.number()).as("there was something to look at").isGreaterThan(60_000);
    }

    @Test
    void anAttackSetsOffSomething() {
        Attack attack = new Attack(world, random, "203.0.113", Person.ALL.getFirst(), today.plusSeconds(60), 1);
        play(Duration.ofMinutes(5), attack);
        assertThat(attack.phase()).isEqualTo(Attack.Phase.SUCCEEDED);
        assertThat(found)
                .extracting(match -> match.rule().file())
                .contains("typed/session-from-new-device.yml")
                .as("the owner of the stolen account, at the own desk, is no attacker")
                .doesNotContain("typed/decoy-then-session-of-the-actor.yml");
    }

    private void play(Duration length, @Nullable Attack attack) {
        for (int second = 0; second < length.toSeconds(); second++) {
            Instant from = today.plusSeconds(second);
            background.play(from, from.plusSeconds(1));
            if (attack != null) {
                attack.play(from, from.plusSeconds(1));
            }
        }
    }

    private static List<ReadyRule> rules() {
        return TypedRules.all().stream()
                .filter(rule -> rule.isOnAtFirst())
                .map(TypedRules::file)
                .map(file -> TypedText.read(
                                Objects.requireNonNull(TypedRules.texts().get(file)), file)
                        .ready())
                .map(Objects::requireNonNull)
                .toList();
    }
}

package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A thread of events across the layers.
 *
 * @param id the incident that it opens, such as {@code INC-7}
 * @param score how bad, with the reasons
 * @param title one sentence
 * @param explanation why the console thinks so
 * @param advice what to do
 * @param steps in order of time, at least one
 * @param techniques ATT&amp;CK ids of what was seen, such as T1110, each once
 * @param entities who and what is concerned
 * @param network where it comes from, or null when its events name no address
 * @param user account concerned, or null
 * @param provider identity provider's connector, or null
 * @param session session opened, or null
 */
public record AttackThread(
        String id,
        Score score,
        String title,
        String explanation,
        String advice,
        List<ThreadStep> steps,
        List<String> techniques,
        ThreadEntities entities,
        @Nullable IPAddress network,
        @Nullable String user,
        @Nullable String provider,
        @Nullable SessionRef session) {
    public AttackThread {
        steps = List.copyOf(steps);
        techniques = List.copyOf(techniques);
    }

    /** How bad, as the score says. */
    public Severity severity() {
        return score.severity();
    }

    /** When the first of it happened, of what counts. */
    public Instant started() {
        return counted().stream()
                .map(ThreadStep::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the last of it ended, of what counts; steps overlap. */
    public Instant latest() {
        return counted().stream()
                .map(ThreadStep::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How many events its steps stand for, of those that count. */
    public long events() {
        return counted().stream().mapToLong(ThreadStep::events).sum();
    }

    /**
     * The step that one is joined to: the last before it that counts, else the one that the attack begins with.
     *
     * @param step index of a step
     * @return index of another; empty for the one that the attack begins with
     */
    public OptionalInt joins(int step) {
        if (steps.get(step).link() == null) {
            return OptionalInt.empty();
        }
        for (int before = step - 1; before >= 0; before--) {
            if (!steps.get(before).aside()) {
                return OptionalInt.of(before);
            }
        }
        return IntStream.range(0, steps.size())
                .filter(other -> steps.get(other).link() == null)
                .findFirst();
    }

    private List<ThreadStep> counted() {
        List<ThreadStep> counted = steps.stream().filter(step -> !step.aside()).toList();
        return counted.isEmpty() ? steps : counted;
    }
}

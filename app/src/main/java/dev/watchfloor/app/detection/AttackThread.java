package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

    /** Time of the first step. */
    public Instant started() {
        return steps.getFirst().from();
    }

    /** When the last of it ended; steps overlap. */
    public Instant latest() {
        return steps.stream().map(ThreadStep::to).max(Comparator.naturalOrder()).orElseThrow();
    }
}

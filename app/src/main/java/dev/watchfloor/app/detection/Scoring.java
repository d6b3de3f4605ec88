package dev.watchfloor.app.detection;

import dev.watchfloor.app.detection.Score.Reason;
import dev.watchfloor.connectors.event.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives an episode its points. Of the kinds of evidence the strongest counts in full, the next {@value #SECOND} points and
 * each further one {@value #FURTHER}: three sensors that see one scan are no three attacks. Somebody who got in outweighs
 * them all. Indicators are others' knowledge, and may be old or shared: with nothing else a thread stays below critical.
 */
final class Scoring {
    private static final int CRITICAL_FINDING = 80;
    private static final int FINDING = 50;
    private static final int INDICATOR = 50;
    private static final int DECOY = 50;
    private static final int STUFFING = 35;
    private static final int ALERTS = 20;
    private static final int SECOND = 15;
    private static final int FURTHER = 5;
    private static final int SESSION = 45;
    private static final int SESSION_NEAR = 20;
    private static final int PULLED = 10;
    private static final int SHARED = -25;
    /** From this many bytes on what was handed out counts: more than a few pages of an application. */
    private static final long MUCH = 10_000_000;

    private Scoring() {}

    static boolean isStuffing(Tallies all) {
        return all.attempts() >= Thresholds.STUFFING_ATTEMPTS;
    }

    /** @param session the session that counts, or null */
    static Score of(Episode episode, @Nullable SessionTrace session, Doubts doubts) {
        Tallies all = doubts.counted();
        List<Reason> reasons = new ArrayList<>();
        List<Reason> evidence = evidence(episode, all);
        for (int place = 0; place < evidence.size(); place++) {
            Reason reason = evidence.get(place);
            add(reasons, place == 0 ? reason.points() : place == 1 ? SECOND : FURTHER, reason.sentence());
        }
        if (session != null) {
            boolean isBreakIn = isStuffing(all) || !all.of(Clue.Sort.DECOY).isEmpty();
            add(
                    reasons,
                    isBreakIn ? SESSION : SESSION_NEAR,
                    ThreadText.get(isBreakIn ? "score.break-in" : "score.session"));
            long pulled = session.served().bytesOut();
            if (pulled >= MUCH) {
                add(reasons, PULLED, ThreadText.format("score.pulled", Sizes.words(pulled)));
            }
            if (doubts.isShared()) {
                add(reasons, SHARED, ThreadText.format("score.bystander", doubts.sharedBy()));
            }
        }
        int points = reasons.stream().mapToInt(Reason::points).sum();
        if (points >= Score.CRITICAL && isOnlyIndicators(all)) {
            add(reasons, Score.CRITICAL - 1 - points, ThreadText.get("score.only-indicators"));
        }
        return new Score(reasons);
    }

    private static boolean isOnlyIndicators(Tallies all) {
        return !all.of(Clue.Sort.INDICATOR).isEmpty()
                && all.of(Clue.Sort.FINDING).isEmpty()
                && all.of(Clue.Sort.DECOY).isEmpty()
                && !isStuffing(all);
    }

    /** Strongest first. */
    private static List<Reason> evidence(Episode episode, Tallies all) {
        List<Reason> found = new ArrayList<>();
        if (!all.of(Clue.Sort.DECOY).isEmpty()) {
            found.add(new Reason(DECOY, ThreadText.get("score.decoy")));
        }
        worst(episode, Clue.Sort.FINDING).ifPresent(finding -> {
            boolean isCritical = finding.severity() == Severity.CRITICAL;
            found.add(new Reason(
                    isCritical ? CRITICAL_FINDING : FINDING,
                    ThreadText.format(isCritical ? "score.finding-critical" : "score.finding-high", finding.rule())));
        });
        worst(episode, Clue.Sort.INDICATOR)
                .ifPresent(
                        match -> found.add(new Reason(INDICATOR, ThreadText.format("score.indicator", match.rule()))));
        if (isStuffing(all)) {
            found.add(new Reason(STUFFING, ThreadText.format("score.attempts", all.attempts())));
        }
        long alerts = all.of(Clue.Sort.ALERT).count();
        if (alerts > 0) {
            found.add(new Reason(ALERTS, ThreadText.format("score.alerts", alerts)));
        }
        found.sort(Comparator.comparingInt(Reason::points).reversed());
        return found;
    }

    private static Optional<Clue> worst(Episode episode, Clue.Sort sort) {
        return episode.findings().stream()
                .filter(clue -> clue.sort() == sort)
                .max(Comparator.comparing(Clue::severity)
                        .thenComparing(Comparator.comparing(Clue::rule).reversed()));
    }

    /** Never above the most. */
    private static void add(List<Reason> reasons, int points, String sentence) {
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        reasons.add(new Reason(Math.min(points, Score.MOST - sum), sentence));
    }
}

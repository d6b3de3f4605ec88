package dev.watchfloor.app.detection;

import dev.watchfloor.app.detection.Score.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an episode its points. Of the kinds of evidence the strongest counts in full, the next {@value #SECOND} points and
 * each further one {@value #FURTHER}: three sensors that see one scan are no three attacks. Somebody who got in outweighs
 * them all.
 */
final class Scoring {
    private static final int DECOY = 50;
    private static final int STUFFING = 35;
    private static final int ALERTS = 20;
    private static final int SECOND = 15;
    private static final int FURTHER = 5;
    private static final int SESSION = 45;
    private static final int PULLED = 10;
    private static final int SHARED = -25;
    /** From this many bytes on what was handed out counts: more than a few pages of an application. */
    private static final long MUCH = 10_000_000;

    private Scoring() {}

    static boolean isStuffing(Episode episode) {
        return episode.refused().count() + episode.failed().count() >= Thresholds.STUFFING_ATTEMPTS;
    }

    /** @param accounts how many accounts are known to use the network, which counts when {@code isShared} */
    static Score of(Episode episode, @Nullable SessionTrace session, boolean isShared, long accounts) {
        List<Reason> reasons = new ArrayList<>();
        evidence(episode, reasons);
        if (session != null) {
            add(reasons, SESSION, "a session was opened by who left this evidence");
            long pulled = session.served().bytesOut();
            if (pulled >= MUCH) {
                add(reasons, PULLED, Sizes.words(pulled) + " were handed out to it");
            }
            if (isShared) {
                add(
                        reasons,
                        SHARED,
                        accounts + " accounts signed in from the network before, so it may be a bystander's");
            }
        }
        return new Score(reasons);
    }

    /** Strongest first. */
    private static void evidence(Episode episode, List<Reason> reasons) {
        List<Reason> found = new ArrayList<>();
        if (!episode.decoys().isEmpty()) {
            found.add(new Reason(DECOY, "a honeypot was touched, where nobody has honest business"));
        }
        if (isStuffing(episode)) {
            found.add(new Reason(
                    STUFFING,
                    episode.refused().count() + episode.failed().count()
                            + " attempts to sign in failed or were refused"));
        }
        if (!episode.alerts().isEmpty()) {
            found.add(new Reason(
                    ALERTS,
                    "rules or signatures fired " + times(episode.alerts().count())));
        }
        for (int place = 0; place < found.size(); place++) {
            Reason reason = found.get(place);
            int points = place == 0 ? reason.points() : place == 1 ? SECOND : FURTHER;
            add(reasons, points, reason.sentence());
        }
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    /** Never above the most. */
    private static void add(List<Reason> reasons, int points, String sentence) {
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        reasons.add(new Reason(Math.min(points, Score.MOST - sum), sentence));
    }
}

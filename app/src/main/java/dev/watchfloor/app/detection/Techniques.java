package dev.watchfloor.app.detection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which ATT&amp;CK techniques an episode shows (ids of ATT&amp;CK for Enterprise 17). */
final class Techniques {
    private static final int MOST = 20;
    /** Brute force: attempts to sign in whose accounts are not known. */
    private static final String BRUTE_FORCE = "T1110";
    /** Brute force, credential stuffing: attempts for many accounts. */
    private static final String STUFFING = "T1110.004";
    /** Active scanning: who touches a honeypot looks at every address. */
    private static final String SCANNING = "T1595";
    /** Valid accounts. */
    private static final String VALID_ACCOUNT = "T1078";

    private Techniques() {}

    /** What the episode's course says, then what its events say; each once. */
    static List<String> of(Episode episode) {
        Set<String> found = new LinkedHashSet<>();
        if (Scoring.isStuffing(episode)) {
            found.add(episode.failed().users().size() > 1 ? STUFFING : BRUTE_FORCE);
        }
        if (!episode.decoys().isEmpty()) {
            found.add(SCANNING);
        }
        if (!episode.sessions().isEmpty()) {
            found.add(VALID_ACCOUNT);
        }
        episode.bad().forEach(tally -> found.addAll(tally.techniques()));
        return found.stream().limit(MOST).toList();
    }
}

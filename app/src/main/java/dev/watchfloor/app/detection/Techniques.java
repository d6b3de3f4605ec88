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
    static List<String> of(Tallies all, boolean hasSession) {
        Set<String> found = new LinkedHashSet<>();
        boolean isStuffing = Scoring.isStuffing(all);
        if (isStuffing) {
            found.add(all.of(Clue.Sort.FAILED_SIGN_IN).users().size() > 1 ? STUFFING : BRUTE_FORCE);
        }
        if (!all.of(Clue.Sort.DECOY).isEmpty()) {
            found.add(SCANNING);
        }
        if (hasSession && !found.isEmpty()) {
            found.add(VALID_ACCOUNT);
        }
        all.all().stream()
                .flatMap(tally -> tally.techniques().stream())
                .sorted()
                .forEach(found::add);
        return found.stream().limit(MOST).toList();
    }
}

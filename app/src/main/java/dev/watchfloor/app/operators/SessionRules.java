package dev.watchfloor.app.operators;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long a session lasts. None of it can be switched off.
 *
 * @param idle locks when nothing was touched for this long, a minute to an hour
 * @param absolute asks for everything again after this long, however busy somebody is; at most a day
 * @param stepUp a second factor is fresh this long, at most five minutes
 */
public record SessionRules(Duration idle, Duration absolute, Duration stepUp) {
    public SessionRules {
        if (outside(idle, Duration.ofMinutes(1), Duration.ofHours(1))
                || outside(absolute, Duration.ofMinutes(5), Duration.ofHours(24))
                || outside(stepUp, Duration.ofSeconds(30), Duration.ofMinutes(5))) {
            throw new IllegalArgumentException("not a session's length");
        }
    }

    /** Of an own screen in a shared room: stricter than any of the others. */
    public static final SessionRules USUAL =
            new SessionRules(Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofMinutes(5));

    /** Rules by the name of a standard. */
    public enum Profile {
        WATCHFLOOR(USUAL),
        /** NIST SP 800-63B, revisions 3 and 4, AAL3. */
        AAL3(new SessionRules(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(5))),
        /** NIST SP 800-63-3B, AAL2. */
        AAL2_REVISION_3(new SessionRules(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(5))),
        /** NIST SP 800-63B-4, AAL2. */
        AAL2_REVISION_4(new SessionRules(Duration.ofHours(1), Duration.ofHours(24), Duration.ofMinutes(5)));

        private final SessionRules rules;

        Profile(SessionRules rules) {
            this.rules = rules;
        }

        public SessionRules rules() {
            return rules;
        }

        /** The profile with these rules. */
        public static Optional<Profile> of(SessionRules rules) {
            return Arrays.stream(values())
                    .filter(profile -> profile.rules.equals(rules))
                    .findFirst();
        }
    }

    private static boolean outside(Duration length, Duration least, Duration most) {
        return length.compareTo(least) < 0 || length.compareTo(most) > 0;
    }
}

package dev.watchfloor.views.rules;

import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Remembered;
import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.engine.RuleCost;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a file, or what was to be one.
 *
 * @param file that it stands in
 * @param place in the file, from 0
 * @param title as far as it has one
 * @param head null when it cannot be honoured
 * @param reason why it is not asked although its file is on; empty when it is
 * @param idle why no event could match it, in a sentence; empty when one could
 * @param day findings of the last 24 hours
 * @param all findings that are kept
 * @param usual what it knows, for one that asks about what is usual; else null
 * @param cost null while it was never measured
 */
record RuleRow(
        RuleShelf.Entry file,
        int place,
        String title,
        @Nullable RuleHead head,
        State state,
        String reason,
        String idle,
        long day,
        long all,
        @Nullable Usual usual,
        @Nullable RuleCost cost) {
    /**
     * What a rule about what is usual knows.
     *
     * @param unknown how often it could not say since the console was started
     * @param actors of how many actors it is known, for the kinds that it asks about
     */
    record Usual(long unknown, Map<ActorKind, Remembered> actors) {}

    /** What is wrong first. */
    enum State {
        STOPPED,
        REJECTED,
        ASKED,
        OFF
    }

    /** Names it for as long as it is there. */
    String key() {
        return file.file() + "\n" + place;
    }

    /** Whether nobody brought the file: it came with the program as it stands. */
    boolean isShipped() {
        return file.by().isEmpty();
    }
}

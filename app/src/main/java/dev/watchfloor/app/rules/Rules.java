package dev.watchfloor.app.rules;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Remembered;
import dev.watchfloor.app.rules.lists.RuleLists;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of this profile. Changes are durable, audited, and count for the next event. Thread-safe. */
public interface Rules {
    /** Longest name of a file, in characters. */
    int LONGEST_NAME = 300;

    /** The files that are kept and those that are shipped, by name. */
    List<RuleShelf.Entry> files();

    /** What can be asked of those that are on, and what cannot. Never blocks. */
    SigmaRules active();

    /** The rules written in Java that are on, with their preferences. */
    List<ReadyRule> typed();

    /**
     * Keeps files, each in the place of one with the same name. One of which nothing can be honoured is not kept.
     *
     * @param texts by name
     * @return what was read of all of them together, with reasons for what was rejected
     */
    SigmaRules put(Map<String, String> texts);

    /**
     * What is wrong with a text, as it would stand among the rules that are on; keeps nothing. Empty when all of it can be
     * honoured.
     *
     * @param file its name; what is kept under it does not count
     */
    List<RuleProblem> check(String file, String text);

    /** Why no event that a connector reads could match a rule, in a sentence; nothing when one could. Never blocks. */
    Optional<String> reach(SigmaRule rule);

    /** Asks a file's rules, or no longer. @return whether there is such a file */
    boolean switchTo(String file, boolean isOn);

    /** A shipped one is off again, and as it was shipped. @return whether there was such a file */
    boolean remove(String file);

    /**
     * What rules would have found in events that are kept; keeps neither. Blocks for about a second for each hundred
     * thousand events.
     *
     * @param texts by name
     * @param progress told at the start, now and then, and at the end
     * @throws InterruptedException when the caller's thread is interrupted, or {@code progress} wants it to end
     */
    RuleTrial tryOut(Map<String, String> texts, TimeRange range, RuleTrial.Progress progress)
            throws InterruptedException;

    /** How many findings are kept, by the rule's key. Blocks for some milliseconds. */
    Map<String, Long> findings(TimeRange range);

    /** How it goes. Never blocks. */
    RuleState state();

    /** Of how many actors of each kind it is known what is usual. May wait for a disk. */
    Map<ActorKind, Remembered> usual();

    /** What stands for their placeholders. Never blocks. */
    RuleLists lists();

    /** What of their findings is not to disturb. Never blocks. */
    Suppressions suppressions();

    /** Tells after rules changed or found something, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}

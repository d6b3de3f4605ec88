package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Remembered;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.rules.RuleProblem;
import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.RuleState;
import dev.watchfloor.app.rules.RuleTrial;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.rules.lists.RuleLists;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules are changed by those who sort incidents. Thread-safe as what it stands before. */
public final class PermittedRules implements Rules {
    private final Rules real;
    private final Authority authority;

    public PermittedRules(Rules real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<RuleShelf.Entry> files() {
        return real.files();
    }

    @Override
    public SigmaRules active() {
        return real.active();
    }

    @Override
    public List<ReadyRule> typed() {
        return real.typed();
    }

    @Override
    public SigmaRules put(Map<String, String> texts) {
        authority.require(Permission.TRIAGE);
        return real.put(texts);
    }

    @Override
    public List<RuleProblem> check(String file, String text) {
        return real.check(file, text);
    }

    @Override
    public Optional<String> reach(SigmaRule rule) {
        return real.reach(rule);
    }

    @Override
    public boolean switchTo(String file, boolean isOn) {
        authority.require(Permission.TRIAGE);
        return real.switchTo(file, isOn);
    }

    @Override
    public boolean remove(String file) {
        authority.require(Permission.TRIAGE);
        return real.remove(file);
    }

    @Override
    public RuleTrial tryOut(Map<String, String> texts, TimeRange range, RuleTrial.Progress progress)
            throws InterruptedException {
        return real.tryOut(texts, range, progress);
    }

    @Override
    public Map<String, Long> findings(TimeRange range) {
        return real.findings(range);
    }

    @Override
    public RuleLists lists() {
        return new PermittedLists(real.lists(), authority);
    }

    @Override
    public RuleState state() {
        return real.state();
    }

    @Override
    public Map<ActorKind, Remembered> usual() {
        return real.usual();
    }

    @Override
    public Suppressions suppressions() {
        return new PermittedSuppressions(real.suppressions(), authority);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}

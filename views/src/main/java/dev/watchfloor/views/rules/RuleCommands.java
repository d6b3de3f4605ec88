package dev.watchfloor.views.rules;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.RuleWatch;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a rule and its file. FX thread only. */
final class RuleCommands {
    private static final Messages TEXT = Messages.of("rules");
    private static final Duration WEEK = Duration.ofDays(7);

    private final Rules rules;
    private final Kit kit;
    private final Undoing undoing;
    private final SuppressionDialogs suppressions;

    RuleCommands(Rules rules, Kit kit, Undoing undoing, SuppressionDialogs suppressions) {
        this.rules = rules;
        this.kit = kit;
        this.undoing = undoing;
        this.suppressions = suppressions;
    }

    List<Verb> verbs(RuleRow row) {
        RuleShelf.Entry file = row.file();
        String obstacle = kit.permits().lacking(Permission.TRIAGE).orElse("");
        List<Verb> verbs = new ArrayList<>();
        verbs.add(new Verb(
                'o',
                file.isOn() ? Feather.PAUSE_CIRCLE : Feather.PLAY_CIRCLE,
                TEXT.format(file.isOn() ? "verb.off" : "verb.on", file.file()),
                obstacle,
                () -> switchTo(file, !file.isOn())));
        verbs.add(new Verb('e', Feather.EDIT_3, TEXT.get("verb.edit"), obstacle, () -> edit(row)));
        verbs.add(new Verb('t', Feather.REWIND, TEXT.get("verb.try"), () -> tryOut(file.file(), file.text())));
        RuleHead head = row.head();
        if (head != null) {
            verbs.add(new Verb('f', Feather.SEARCH, TEXT.get("verb.findings"), () -> findings(head.key())));
            verbs.add(new Verb(
                    's',
                    Feather.BELL_OFF,
                    TEXT.get("verb.suppress"),
                    obstacle,
                    () -> suppressions.open(
                            new SuppressionScope(head.key(), null, null, null, null, null), head.title())));
        }
        if (!row.isShipped()) {
            verbs.add(new Verb(
                    'r', Feather.TRASH_2, TEXT.format("verb.remove", file.file()), obstacle, () -> remove(file)));
        }
        return verbs;
    }

    void edit(RuleRow row) {
        new RuleEditor(rules, kit, undoing, this::tryOut).open(row.file());
    }

    void add() {
        new RuleEditor(rules, kit, undoing, this::tryOut).open(null);
    }

    void bring(boolean isFolder) {
        new RuleImport(rules, kit, undoing).choose(isFolder);
    }

    private void tryOut(String file, String text) {
        new TrialDialog(rules, kit).open(file, Map.of(file, text));
    }

    private void switchTo(RuleShelf.Entry file, boolean isOn) {
        undoing.run(() -> {
            rules.switchTo(file.file(), isOn);
            return new Undoing.Change(
                    TEXT.format(isOn ? "done.on" : "done.off", file.file()), () -> rules.switchTo(file.file(), !isOn));
        });
    }

    private void remove(RuleShelf.Entry file) {
        undoing.run(() -> {
            rules.remove(file.file());
            return new Undoing.Change(TEXT.format("done.remove", file.file()), () -> put(rules, file));
        });
    }

    /** Puts a file back as it was. */
    static void put(Rules rules, RuleShelf.@Nullable Entry file) {
        if (file != null) {
            rules.put(Map.of(file.file(), file.text()));
            if (!file.isOn()) {
                rules.switchTo(file.file(), false);
            }
        }
    }

    private void findings(String rule) {
        Instant now = kit.clock().instant();
        kit.navigator()
                .showTimeline(
                        new TimeRange(now.minus(WEEK), now.plusSeconds(1)),
                        new Query.And(List.of(
                                new Query.Text(Field.CONNECTOR, TextPattern.exactly(RuleWatch.CONNECTOR)),
                                new Query.Text(Field.RULE_ID, TextPattern.exactly(rule)))));
    }
}

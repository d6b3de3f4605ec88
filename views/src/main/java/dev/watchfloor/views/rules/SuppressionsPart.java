package dev.watchfloor.views.rules;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionMark;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.parts.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import org.kordamp.ikonli.feather.Feather;

/** What findings are not to disturb, by whom, until when, and what that hid. */
final class SuppressionsPart extends Part<Suppression> {
    private static final Messages TEXT = Messages.of("rules");

    private final Suppressions suppressions;
    private final Kit kit;
    private final Undoing undoing;
    private Map<String, String> titles = Map.of();

    SuppressionsPart(Suppressions suppressions, Kit kit, Undoing undoing) {
        super(TEXT.get("part.suppressions"), each -> each.id().toString());
        this.suppressions = suppressions;
        this.kit = kit;
        this.undoing = undoing;
        table.node().setId("suppressions");
        Columns<Suppression> make = new Columns<>();
        TableColumn<Suppression, Suppression> reason = make.muted(
                TEXT.get("column.reason"), 190, each -> Plain.line(each.wish().reason()));
        TableColumn<Suppression, Suppression> review = make.mono(
                TEXT.get("column.review"),
                120,
                each -> kit.times().date(each.wish().review()),
                each -> each.wish().review());
        table.setColumns(
                List.of(
                        make.drawn(TEXT.get("column.state"), 118, this::state, this::order),
                        make.text(
                                TEXT.get("column.scope"),
                                300,
                                each -> RuleWords.scope(each.wish().scope(), titles)),
                        make.mono(
                                TEXT.get("column.hidden"),
                                84,
                                each -> String.format(Locale.ENGLISH, "%,d", each.hidden()),
                                Suppression::hidden),
                        make.mono(
                                TEXT.get("column.until"),
                                120,
                                each -> kit.times().date(each.wish().until()),
                                each -> each.wish().until()),
                        review,
                        make.text(TEXT.get("column.owner"), 120, each -> Plain.line(each.owner())),
                        reason),
                List.of(reason, review));
        table.setOnOpen(this::open);
    }

    private Node state(Suppression each) {
        Instant now = kit.clock().instant();
        return each.isDue(now)
                ? RuleWords.state(each, now).tag()
                : RuleWords.state(each, now).quiet();
    }

    private Integer order(Suppression each) {
        Instant now = kit.clock().instant();
        return each.isDue(now) ? 0 : each.isActive(now) ? 1 : 2;
    }

    @Override
    List<Suppression> rows(RulesLook look) {
        titles = look.titles();
        return look.suppressions().reversed();
    }

    @Override
    String words(Suppression each) {
        return RuleWords.scope(each.wish().scope(), titles) + " " + each.owner() + " "
                + each.wish().reason();
    }

    @Override
    String counts(List<Suppression> rows) {
        Instant now = kit.clock().instant();
        return TEXT.format(
                "counts.suppressions",
                rows.size(),
                rows.stream().filter(each -> each.isDue(now)).count(),
                rows.stream().mapToLong(Suppression::hidden).sum());
    }

    @Override
    EmptyState emptyState() {
        return new EmptyState(Feather.BELL_OFF, TEXT.get("empty.suppressions"), TEXT.get("empty.suppressions.text"));
    }

    @Override
    Node details(Suppression each) {
        Instant now = kit.clock().instant();
        Instant latest = each.latest();
        Facts facts = new Facts()
                .text(TEXT.get("column.reason"), Plain.line(each.wish().reason()))
                .text(TEXT.get("column.owner"), Plain.line(each.owner()))
                .mono(TEXT.get("fact.since"), kit.times().stamp(each.since()))
                .mono(TEXT.get("column.until"), kit.times().stamp(each.wish().until()))
                .mono(TEXT.get("column.review"), kit.times().stamp(each.wish().review()));
        Facts hidden = new Facts()
                .mono(TEXT.get("column.hidden"), String.format(Locale.ENGLISH, "%,d", each.hidden()))
                .mono(
                        TEXT.get("fact.latest"),
                        latest == null ? TEXT.get("never") : kit.times().stamp(latest));
        return new Details(
                        RuleWords.scope(each.wish().scope(), titles),
                        RuleWords.state(each, now).tag())
                .section(TEXT.get("details.suppression"), facts)
                .section(TEXT.get("details.hidden"), hidden)
                .actions(
                        TEXT.get("details.acts"),
                        verbs(each).stream().map(RuleDetails::button).toArray(Button[]::new))
                .words(TEXT.get("suppression.note"), dev.watchfloor.views.kit.Styles.FIELD_HELP);
    }

    @Override
    List<Button> buttons() {
        return List.of();
    }

    @Override
    List<Verb> verbs(Suppression each) {
        String obstacle = kit.permits().lacking(Permission.TRIAGE).orElse("");
        List<Verb> verbs = new ArrayList<>();
        verbs.add(new Verb('f', Feather.SEARCH, TEXT.get("verb.hidden"), () -> open(each)));
        if (each.isActive(kit.clock().instant())) {
            verbs.add(new Verb('v', Feather.CHECK, TEXT.get("verb.review"), obstacle, () -> review(each)));
        }
        verbs.add(new Verb('r', Feather.BELL, TEXT.get("verb.unsuppress"), obstacle, () -> remove(each)));
        return verbs;
    }

    private void review(Suppression each) {
        undoing.run(() -> {
            suppressions.review(each.id());
            return new Undoing.Change(TEXT.get("done.review"), () -> suppressions.restore(each));
        });
    }

    private void remove(Suppression each) {
        undoing.run(() -> {
            suppressions.remove(each.id());
            return new Undoing.Change(TEXT.get("done.unsuppress"), () -> suppressions.restore(each));
        });
    }

    /** What it hid, on the timeline. */
    @Override
    void open(Suppression each) {
        Instant now = kit.clock().instant();
        Query hidden = new Query.And(
                        List.of(new Query.Text(Field.MESSAGE, TextPattern.startingWith(SuppressionMark.WORDS))))
                .and(each.wish().scope().query());
        Instant from = each.since().isBefore(now) ? each.since() : now;
        kit.navigator().showTimeline(new TimeRange(from, now.plusSeconds(1)), hidden);
    }
}

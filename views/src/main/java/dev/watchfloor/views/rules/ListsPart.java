package dev.watchfloor.views.rules;

import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.rules.lists.RuleLists;
import dev.watchfloor.app.rules.lists.ValueList;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.parts.Verb;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import org.kordamp.ikonli.feather.Feather;

/** What stands for the placeholders of rules. */
final class ListsPart extends Part<ValueList> {
    private static final Messages TEXT = Messages.of("rules");
    /** More values than these are counted and not named. */
    private static final int NAMED = 50;

    private final RuleLists lists;
    private final Kit kit;
    private final Undoing undoing;

    ListsPart(RuleLists lists, Kit kit, Undoing undoing) {
        super(TEXT.get("part.lists"), ValueList::name);
        this.lists = lists;
        this.kit = kit;
        this.undoing = undoing;
        table.node().setId("lists");
        Columns<ValueList> make = new Columns<>();
        TableColumn<ValueList, ValueList> since =
                make.mono(TEXT.get("column.since"), 190, list -> kit.times().stamp(list.since()), ValueList::since);
        table.setColumns(
                List.of(
                        make.text(TEXT.get("column.list"), 220, list -> "%" + list.name() + "%"),
                        make.mono(
                                TEXT.get("column.values"),
                                90,
                                list -> Integer.toString(list.values().size()),
                                list -> list.values().size()),
                        make.muted(
                                TEXT.get("column.first"), 320, list -> Plain.line(String.join(", ", first(list, 8)))),
                        make.text(TEXT.get("column.owner"), 120, list -> Plain.line(list.by())),
                        since),
                List.of(since));
        table.setOnOpen(this::open);
    }

    private static List<String> first(ValueList list, int most) {
        return list.values().subList(0, Math.min(most, list.values().size()));
    }

    @Override
    List<ValueList> rows(RulesLook look) {
        return look.lists();
    }

    @Override
    String words(ValueList list) {
        return list.name() + " " + String.join(" ", list.values());
    }

    @Override
    String counts(List<ValueList> rows) {
        return TEXT.format("counts.lists", rows.size());
    }

    @Override
    EmptyState emptyState() {
        return new EmptyState(Feather.LIST, TEXT.get("empty.lists"), TEXT.get("empty.lists.text"));
    }

    @Override
    Node details(ValueList list) {
        Facts facts = new Facts();
        first(list, NAMED).forEach(value -> facts.mono("", Plain.line(value)));
        if (list.values().size() > NAMED) {
            facts.text("", TEXT.format("details.more", list.values().size() - NAMED));
        }
        return new Details("%" + list.name() + "%")
                .section(TEXT.get("column.values"), facts)
                .actions(
                        TEXT.get("details.acts"),
                        verbs(list).stream().map(RuleDetails::button).toArray(Button[]::new));
    }

    @Override
    List<Button> buttons() {
        Button add = Buttons.leading(
                TEXT.get("new.list"), Feather.PLUS, () -> new ListDialog(lists, kit, undoing).open(null));
        add.setId("add");
        return List.of(add);
    }

    @Override
    List<Verb> verbs(ValueList list) {
        String obstacle = kit.permits().lacking(Permission.TRIAGE).orElse("");
        return List.of(
                new Verb('e', Feather.EDIT_3, TEXT.get("verb.edit-list"), obstacle, () -> open(list)),
                new Verb('r', Feather.TRASH_2, TEXT.format("verb.remove", list.name()), obstacle, () -> remove(list)));
    }

    @Override
    void open(ValueList list) {
        new ListDialog(lists, kit, undoing).open(list);
    }

    private void remove(ValueList list) {
        undoing.run(() -> {
            lists.remove(list.name());
            return new Undoing.Change(
                    TEXT.format("done.remove", list.name()), () -> lists.put(Map.of(list.name(), list.values())));
        });
    }
}

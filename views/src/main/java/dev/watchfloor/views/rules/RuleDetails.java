package dev.watchfloor.views.rules;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/** The pane beside the table: whose rule it is, what it found and cost, and its text. */
final class RuleDetails {
    private static final Messages TEXT = Messages.of("rules");
    private static final int MOST_LINES = 24;

    private final Kit kit;

    RuleDetails(Kit kit) {
        this.kit = kit;
    }

    Node of(RuleRow row, List<Verb> verbs) {
        RuleHead head = row.head();
        List<Node> marks = new ArrayList<>(List.of(RuleWords.state(row.state()).tag()));
        if (head != null && head.level() != null) {
            marks.add(LevelBadge.of(head.level()));
        }
        Details details = new Details(RuleWords.title(row), marks.toArray(Node[]::new));
        if (!row.reason().isEmpty()) {
            details.words(row.reason(), Styles.ERROR);
        }
        if (!row.idle().isEmpty()) {
            details.words(row.idle(), Styles.WARN);
        }
        if (head != null && !head.description().isBlank()) {
            details.words(head.description().strip(), Styles.MUTED);
        }
        details.section(TEXT.get("details.rule"), facts(row, head)).section(TEXT.get("details.hits"), hits(row));
        if (row.usual() != null) {
            details.section(TEXT.get("details.usual"), usual(row.usual()));
        }
        details.actions(
                TEXT.get("details.acts"),
                verbs.stream().map(RuleDetails::button).toArray(Button[]::new));
        return details.part(TEXT.get("details.text"), text(row.file().text()));
    }

    private Facts facts(RuleRow row, @org.jspecify.annotations.Nullable RuleHead head) {
        Facts facts = new Facts();
        if (head != null) {
            facts.text(TEXT.get("fact.author"), RuleWords.told(head.author()))
                    .text(TEXT.get("fact.licence"), RuleWords.told(head.license()));
            if (!head.references().isEmpty()) {
                facts.text(TEXT.get("fact.source"), String.join("\n", head.references()));
            }
            if (!head.tags().isEmpty()) {
                facts.text(TEXT.get("fact.tags"), String.join(", ", head.tags()));
            }
            if (!head.falsePositives().isEmpty()) {
                facts.text(TEXT.get("fact.false"), String.join("\n", head.falsePositives()));
            }
            facts.mono(TEXT.get("fact.key"), head.key());
        }
        facts.mono(TEXT.get("column.file"), row.file().file());
        return row.isShipped()
                ? facts.text(TEXT.get("fact.brought"), TEXT.get("shipped"))
                : facts.text(
                        TEXT.get("fact.brought"),
                        TEXT.format(
                                "brought",
                                row.file().by(),
                                kit.times().stamp(row.file().since())));
    }

    private static Facts hits(RuleRow row) {
        return new Facts()
                .mono(TEXT.get("column.day"), String.format(Locale.ENGLISH, "%,d", row.day()))
                .mono(TEXT.get("column.all"), String.format(Locale.ENGLISH, "%,d", row.all()))
                .mono(TEXT.get("column.cost"), RuleWords.cost(row.cost()));
    }

    private static Facts usual(RuleRow.Usual usual) {
        Facts facts = new Facts();
        facts.text(TEXT.get("fact.unknown"), TEXT.format("usual.unknown", usual.unknown()));
        usual.actors()
                .forEach((kind, known) -> facts.text(
                        RuleWords.actors(kind),
                        TEXT.format("usual.known", known.actors(), kind.most(), known.forgotten())));
        return facts;
    }

    static Button button(Verb verb) {
        Button button = verb.letter() == 'r'
                ? Buttons.danger(verb.words(), verb.icon(), verb.action())
                : Buttons.plain(verb.words(), verb.icon(), verb.action());
        button.setId("rules-" + verb.letter());
        // Names of files have underscores.
        button.setMnemonicParsing(false);
        button.setDisable(!verb.isPossible());
        return button;
    }

    private static TextArea text(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setPrefRowCount((int) Math.min(text.lines().count() + 1, MOST_LINES));
        area.getStyleClass().addAll(Styles.MONO, "wf-raw");
        area.setAccessibleText(TEXT.get("details.text"));
        return area;
    }
}

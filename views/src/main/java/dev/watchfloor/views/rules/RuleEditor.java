package dev.watchfloor.views.rules;

import dev.watchfloor.app.rules.RuleProblem;
import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Mark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The text of a file of rules. It is read as it is written; what is wrong is told with its line, and only what can be
 * honoured as a whole is kept. FX thread only.
 */
final class RuleEditor {
    private static final Messages TEXT = Messages.of("rules");
    private static final int ROWS = 22;

    private final Rules rules;
    private final Kit kit;
    private final Undoing undoing;
    private final Latest checks;
    private final Dialog dialog = new Dialog(TEXT.get("editor.title"));
    private final TextField name = new TextField();
    private final TextArea text = new TextArea();
    private final Label verdict = new Label();
    private final VBox problems = new VBox(2);
    private final Button keep;
    private RuleShelf.@Nullable Entry before;
    private boolean isFine;

    /** @param onTry holds a text against history, by the name of its file */
    RuleEditor(Rules rules, Kit kit, Undoing undoing, BiConsumer<String, String> onTry) {
        this.rules = rules;
        this.kit = kit;
        this.undoing = undoing;
        checks = kit.bridge().latest();
        dialog.getStyleClass().addAll("wf-response", "wf-rule-editor");
        name.setId("rule-file");
        text.setId("rule-text");
        text.setPrefRowCount(ROWS);
        text.getStyleClass().add(Styles.MONO);
        text.setAccessibleText(TEXT.get("editor.text"));
        verdict.setId("rule-verdict");
        problems.setId("rule-problems");
        text.textProperty().subscribe((old, now) -> check());
        name.textProperty().subscribe((old, now) -> check());
        keep = Buttons.leading(TEXT.get("editor.keep"), Feather.SAVE, this::keep);
        keep.setId("keep-rule");
        Button trial = Buttons.plain(TEXT.get("verb.try"), Feather.REWIND, () -> onTry.accept(file(), text.getText()));
        trial.setId("try-rule");
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close), trial, keep);
        dialog.setHint(TEXT.get("editor.hint"));
        dialog.setOnClosed(checks::forget);
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                keep.fire();
            }
        });
    }

    /** @param file null for a new one */
    void open(RuleShelf.@Nullable Entry file) {
        before = file;
        name.setText(file == null ? TEXT.get("editor.new-file") : file.file());
        name.setEditable(file == null);
        text.setText(file == null ? TEXT.get("editor.template") : file.text());
        dialog.setBody(new VBox(
                10,
                Card.field(TEXT.get("column.file"), name),
                text,
                verdict,
                problems,
                Card.words(TEXT.get("editor.help"), Styles.FIELD_HELP)));
        kit.modals().show(dialog);
        text.requestFocus();
        text.positionCaret(0);
        check();
    }

    private String file() {
        return name.getText().strip();
    }

    /** What was written last is what counts; until it was read nothing can be kept. */
    private void check() {
        String file = file();
        String written = text.getText();
        isFine = false;
        keep.setDisable(true);
        checks.load(
                () -> rules.check(file, written),
                found -> {
                    if (written.equals(text.getText()) && file.equals(file())) {
                        show(found);
                    }
                },
                sentence -> show(List.of(new RuleProblem(0, "", sentence))));
    }

    private void show(List<RuleProblem> found) {
        boolean isNamed = !file().isEmpty() && file().length() <= Rules.LONGEST_NAME;
        isFine = found.isEmpty() && isNamed;
        keep.setDisable(!isFine);
        new Mark(
                        isFine ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                        !isNamed
                                ? TEXT.get("editor.nameless")
                                : isFine ? TEXT.get("editor.fine") : TEXT.format("editor.wrong", found.size()),
                        isFine ? Mark.Tone.GOOD : Mark.Tone.BAD)
                .dress(verdict);
        problems.getChildren().setAll(found.stream().map(this::line).toList());
    }

    private Hyperlink line(RuleProblem problem) {
        String words = problem.line() == 0
                ? problem.sentence()
                : TEXT.format("editor.line", problem.line(), problem.sentence());
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setMnemonicParsing(false);
        link.setMaxWidth(Double.MAX_VALUE);
        link.getStyleClass().add("wf-rule-problem");
        link.setOnAction(pressed -> {
            link.setVisited(false);
            select(problem.line());
        });
        return link;
    }

    private void select(int line) {
        List<String> lines = List.of(text.getText().split("\n", -1));
        int from = lines.stream()
                .limit(Math.max(0, line - 1L))
                .mapToInt(each -> each.length() + 1)
                .sum();
        int to = line >= 1 && line <= lines.size() ? from + lines.get(line - 1).length() : from;
        text.requestFocus();
        text.selectRange(from, to);
    }

    private void keep() {
        if (!isFine) {
            return;
        }
        String file = file();
        String written = text.getText();
        RuleShelf.Entry kept = before;
        dialog.close();
        undoing.run(() -> {
            Optional<RuleShelf.Entry> there = rules.files().stream()
                    .filter(entry -> entry.file().equals(file))
                    .findFirst();
            rules.put(Map.of(file, written));
            if (kept != null && !kept.isOn()) {
                // Changing a text asks nobody that was not asked.
                rules.switchTo(file, false);
            }
            return new Undoing.Change(TEXT.format("done.keep", file), () -> {
                rules.remove(file);
                RuleCommands.put(
                        rules, there.filter(entry -> !entry.by().isEmpty()).orElse(null));
            });
        });
    }
}

package dev.watchfloor.views.rules;

import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleFiles;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Brings rules from a file, a folder or an archive, and says what came of each. FX thread only. */
final class RuleImport {
    private static final Messages TEXT = Messages.of("rules");
    private static final int MOST_NAMED = 500;
    private static final int ROWS = 12;

    private final Rules rules;
    private final Kit kit;
    private final Undoing undoing;
    private final Dialog dialog = new Dialog(TEXT.get("import.title"));
    private final ProgressBar bar = new ProgressBar();
    private final Label said = Card.words("", Styles.HEADING);
    private final TextArea left = new TextArea();

    /** @param before the files that were replaced, as they were */
    private record Brought(
            SigmaRules read, List<String> leftOut, List<String> files, Map<String, RuleShelf.Entry> before) {}

    RuleImport(Rules rules, Kit kit, Undoing undoing) {
        this.rules = rules;
        this.kit = kit;
        this.undoing = undoing;
        dialog.getStyleClass().add("wf-response");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXT.get("import.title"));
        said.setId("import-said");
        left.setId("import-left");
        left.setEditable(false);
        left.setPrefRowCount(ROWS);
        left.getStyleClass().addAll(Styles.MONO, "wf-raw");
        left.setAccessibleText(TEXT.get("import.left"));
        left.setVisible(false);
        left.setManaged(false);
    }

    void choose(boolean isFolder) {
        (isFolder ? kit.files().folder(TEXT.get("import.folder")) : kit.files().toRead(TEXT.get("import.file")))
                .ifPresent(this::bring);
    }

    private void bring(Path place) {
        Card.say(said, TEXT.format("import.reading", place.getFileName()));
        dialog.setBody(new VBox(12, said, bar, left));
        dialog.setButtons(Buttons.plain(TEXT.get("close"), dialog::close));
        kit.modals().show(dialog);
        var unused = kit.bridge().load(() -> brought(place), this::show, sentence -> {
            bar.setVisible(false);
            Card.say(said, sentence);
        });
    }

    private Brought brought(Path place) {
        List<String> leftOut = new ArrayList<>();
        Map<String, String> texts;
        try {
            texts = RuleFiles.texts(place, (file, reason) -> leftOut.add(file + "  " + reason));
        } catch (IOException unreadable) {
            leftOut.add(TEXT.format("import.unreadable", place.getFileName(), String.valueOf(unreadable.getMessage())));
            texts = Map.of();
        }
        int files = texts.size();
        kit.bridge().onFx(() -> Card.say(said, TEXT.format("import.keeping", files)));
        Map<String, RuleShelf.Entry> before = new HashMap<>();
        for (RuleShelf.Entry entry : rules.files()) {
            if (texts.containsKey(entry.file()) && !entry.by().isEmpty()) {
                before.put(entry.file(), entry);
            }
        }
        SigmaRules read = rules.put(texts);
        read.rejected().forEach(each -> leftOut.add(each.file() + "  " + each.title() + "  " + each.reason()));
        return new Brought(read, leftOut, List.copyOf(texts.keySet()), before);
    }

    private void show(Brought brought) {
        bar.setVisible(false);
        bar.setManaged(false);
        int kept = brought.read().rules().size() + brought.read().correlations().size();
        Card.say(said, TEXT.format("import.done", kept, brought.leftOut().size()));
        if (!brought.leftOut().isEmpty()) {
            List<String> lines = new ArrayList<>(brought.leftOut()
                    .subList(0, Math.min(MOST_NAMED, brought.leftOut().size())));
            if (brought.leftOut().size() > MOST_NAMED) {
                lines.add(TEXT.format("details.more", brought.leftOut().size() - MOST_NAMED));
            }
            left.setText(String.join("\n", lines));
            left.setVisible(true);
            left.setManaged(true);
        }
        if (kept > 0) {
            undoing.run(() -> new Undoing.Change(TEXT.format("done.import", kept), () -> {
                for (String file : brought.files()) {
                    rules.remove(file);
                    RuleCommands.put(rules, brought.before().get(file));
                }
            }));
        }
    }
}

package dev.watchfloor.views.rules;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Verb;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import org.kordamp.ikonli.feather.Feather;

/** Which rules there are. */
final class RulesPart extends Part<RuleRow> {
    private static final Messages TEXT = Messages.of("rules");

    private final RuleCommands commands;
    private final RuleDetails details;

    RulesPart(Kit kit, RuleCommands commands) {
        super(TEXT.get("part.rules"), RuleRow::key);
        this.commands = commands;
        this.details = new RuleDetails(kit);
        table.node().setId("rules");
        Columns<RuleRow> make = new Columns<>();
        TableColumn<RuleRow, RuleRow> file =
                make.muted(TEXT.get("column.file"), 190, row -> row.file().file());
        TableColumn<RuleRow, RuleRow> author = make.muted(TEXT.get("column.author"), 130, RulesPart::author);
        TableColumn<RuleRow, RuleRow> cost = make.mono(
                TEXT.get("column.cost"),
                150,
                row -> RuleWords.cost(row.cost()),
                row -> row.cost() == null ? null : row.cost().share());
        table.setColumns(
                List.of(
                        make.drawn(TEXT.get("column.state"), 118, RulesPart::state, RuleRow::state),
                        make.text(TEXT.get("column.rule"), 260, RuleWords::title),
                        make.drawn(TEXT.get("column.level"), 106, LevelBadge::of, RulesPart::level),
                        make.mono(TEXT.get("column.day"), 74, row -> number(row.day()), RuleRow::day),
                        make.mono(TEXT.get("column.all"), 84, row -> number(row.all()), RuleRow::all),
                        cost,
                        file,
                        author),
                List.of(author, file, cost));
        table.setOnOpen(this::open);
    }

    private static Node state(RuleRow row) {
        return switch (row.state()) {
            case ASKED, OFF -> RuleWords.state(row.state()).quiet();
            case REJECTED, STOPPED -> RuleWords.state(row.state()).tag();
        };
    }

    private static Integer level(RuleRow row) {
        RuleHead head = row.head();
        return head == null || head.level() == null ? -1 : head.level().ordinal();
    }

    private static String author(RuleRow row) {
        RuleHead head = row.head();
        return head == null ? "" : RuleWords.told(head.author());
    }

    private static String number(long hits) {
        return String.format(Locale.ENGLISH, "%,d", hits);
    }

    @Override
    List<RuleRow> rows(RulesLook look) {
        return look.rules();
    }

    @Override
    String words(RuleRow row) {
        RuleHead head = row.head();
        return String.join(
                " ",
                row.title(),
                row.file().file(),
                RuleWords.state(row.state()).word(),
                head == null ? "" : head.author() + " " + head.key() + " " + String.join(" ", head.tags()));
    }

    @Override
    String counts(List<RuleRow> rows) {
        return TEXT.format(
                "counts.rules",
                rows.size(),
                rows.stream().filter(row -> row.state() == RuleRow.State.ASKED).count(),
                rows.stream()
                        .filter(row -> row.state() == RuleRow.State.REJECTED || row.state() == RuleRow.State.STOPPED)
                        .count());
    }

    @Override
    EmptyState emptyState() {
        return new EmptyState(Feather.SEARCH, TEXT.get("empty.rules"), TEXT.get("empty.rules.text"));
    }

    @Override
    String emptyHint() {
        return " " + TEXT.get("empty.rules.text");
    }

    @Override
    Node details(RuleRow row) {
        return details.of(row, commands.verbs(row));
    }

    @Override
    List<Button> buttons() {
        Button folder = Buttons.plain(TEXT.get("import.folder"), Feather.FOLDER, () -> commands.bring(true));
        folder.setId("import-folder");
        Button file = Buttons.plain(TEXT.get("import.file"), Feather.DOWNLOAD, () -> commands.bring(false));
        file.setId("import-file");
        Button add = Buttons.leading(TEXT.get("new.rule"), Feather.PLUS, commands::add);
        add.setId("add");
        return List.of(folder, file, add);
    }

    @Override
    List<Verb> verbs(RuleRow row) {
        return commands.verbs(row);
    }

    @Override
    void open(RuleRow row) {
        commands.edit(row);
    }
}

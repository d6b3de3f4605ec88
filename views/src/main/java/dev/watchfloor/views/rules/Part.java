package dev.watchfloor.views.rules;

import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.LiveTable;
import dev.watchfloor.views.parts.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * One of the lists of the screen. FX thread only.
 *
 * @param <R> a row; equal rows look equal
 */
abstract class Part<R> {
    private static final Messages TEXT = Messages.of("rules");

    final LiveTable<String, R> table;
    private final StackPane empty = new StackPane();
    private List<R> rows = List.of();
    private int hidden;
    private Runnable onClear = () -> {};

    Part(String name, Function<R, String> key) {
        table = new LiveTable<>(name, key, empty);
    }

    /** Its rows of what was found. */
    abstract List<R> rows(RulesLook look);

    /** What the filter looks at. */
    abstract String words(R row);

    abstract String counts(List<R> rows);

    abstract EmptyState emptyState();

    abstract Node details(R row);

    /** What adds to it; the last leads on. */
    abstract List<Button> buttons();

    /** What can be done with a row, by letters. */
    abstract List<Verb> verbs(R row);

    /** Enter. */
    abstract void open(R row);

    void show(RulesLook look, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<R> all = rows(look);
        rows = all.stream()
                .filter(row ->
                        wanted.isEmpty() || words(row).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        hidden = all.size() - rows.size();
        table.show(rows);
        empty.getChildren().setAll(hidden > 0 ? nothingMatches(filter.strip()) : emptyState());
    }

    private EmptyState nothingMatches(String filter) {
        Button clear = Buttons.plain(TEXT.get("empty.filter.clear"), Feather.X, onClear);
        clear.setId("clear-filter");
        return new EmptyState(
                Feather.SEARCH,
                TEXT.format("empty.filter", filter),
                TEXT.format("empty.filter.text", hidden) + emptyHint(),
                clear);
    }

    /** What the filter looks at, where that is not plain; empty or with a space before it. */
    String emptyHint() {
        return "";
    }

    /** What empties the filter. */
    void setOnClear(Runnable action) {
        onClear = action;
    }

    /** With what the filter takes away: it may have been written for another part. */
    String counts() {
        return counts(rows) + (hidden == 0 ? "" : " · " + TEXT.format("counts.hidden", hidden));
    }

    Optional<R> chosen() {
        return table.selected().stream().findFirst();
    }

    Optional<Node> details() {
        return chosen().map(this::details);
    }

    List<Verb> verbs() {
        return chosen().map(this::verbs).orElse(List.of());
    }

    /** Opens what is selected. @return whether there was something */
    boolean openChosen() {
        Optional<R> row = chosen();
        row.ifPresent(this::open);
        return row.isPresent();
    }
}

package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.ScreenView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/**
 * A screen that is a table: filter and buttons on top, a line of counts, the rows, and what is chosen at the right. It does
 * what all of these do alike: marks, keys, and words while there is nothing to show. FX thread only.
 *
 * @param <K> names a row for as long as it is there
 * @param <R> a row; equal rows look equal
 */
public abstract class TableScreen<K, R> implements ScreenView {
    private static final Messages TEXT = Messages.of("kit");

    protected final Kit kit;
    protected final Stamps stamps;
    protected final LiveTable<K, R> table;
    /** What {@link #attach} registers; released when the screen is hidden. */
    protected final Pins pins = new Pins();

    private final String title;
    private final Frame frame;
    private final FilterField filter;
    private final StackPane empty = new StackPane();

    /**
     * Asks nothing of the screen yet: it is not made at this time.
     *
     * @param hint the keys that work here
     * @param filter what can be written in the filter
     */
    protected TableScreen(Kit kit, String title, String hint, String filter, Function<R, K> key) {
        this.kit = kit;
        this.title = title;
        this.stamps = new Stamps(kit);
        this.frame = new Frame(title, hint);
        this.filter = new FilterField(filter, this::filter);
        this.table = new LiveTable<>(title, key, empty);
        this.filter.setOnLeave(table::arrive);
        table.setOnSelection(this::showChosen);
        frame.setCenter(table.node());
    }

    /** What matches, in the order shown. */
    protected abstract List<R> rows();

    /** The operator wrote something else into the filter. */
    protected abstract void filter(String words);

    /** How many of what, without the marks. */
    protected abstract String counts();

    /** Sentences that must not be missed, in the order shown; empty ones are left out. */
    protected abstract List<String> notices();

    /** What to say while there are no rows. */
    protected abstract EmptyState emptyState();

    /** What is at the right. @param chosen at least one row */
    protected abstract Node details(List<R> chosen);

    /** Equal for what needs the same details; they are not exchanged under the operator's hands. */
    protected Object about(List<R> chosen) {
        return chosen;
    }

    /** After {@link #show} changed rows and words: what else this screen shows. */
    protected void shown() {}

    /** Subscribe with {@link #pins} and load: the screen is shown now. */
    protected abstract void attach();

    /** The point: opens what can be done with what is chosen. @return whether there is such a thing here */
    protected boolean menu() {
        return false;
    }

    /** Keys of this screen alone. */
    protected List<KeyHelp> ownKeys() {
        return List.of();
    }

    /** What stands right of title and filter; a {@link Frame#gap} pushes what follows to the right. */
    protected final void setBar(Node... items) {
        frame.setBar(Stream.concat(Stream.of(filter), Arrays.stream(items)).toArray(Node[]::new));
    }

    /** Something between the bar and the line of counts. */
    protected final void setBand(Node band) {
        frame.setBand(band);
    }

    /** Something that comes and goes over the lower edge. */
    protected final void setOver(Node over) {
        frame.setOver(over);
    }

    /** Shows everything as it is now. */
    protected final void show() {
        table.show(rows());
        showCounts();
        frame.setNotice(
                notices().stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining("\n")));
        empty.getChildren().setAll(emptyState());
        shown();
    }

    /** Shows everything in the table again that speaks of time, since some has passed. */
    protected final void age() {
        show();
        table.redraw();
    }

    private void showCounts() {
        int marked = table.marked();
        frame.setCounts(marked == 0 ? counts() : counts() + " · " + TEXT.format("counts.marked", marked));
    }

    private void showChosen() {
        showCounts();
        List<R> chosen = table.chosen();
        if (chosen.isEmpty()) {
            frame.clearDetails();
        } else {
            frame.setDetails(about(chosen), () -> details(chosen));
        }
    }

    /** Selects the row with this key, if it is there. */
    public void select(K wanted) {
        table.select(wanted);
    }

    @Override
    public final Node node() {
        return frame;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final void onShow() {
        pins.listen(kit.times().zoneProperty(), zone -> {
            age();
            showChosen();
        });
        attach();
    }

    @Override
    public final void onHide() {
        pins.close();
    }

    @Override
    public final void focusFilter() {
        filter.requestFocus();
    }

    @Override
    public boolean onCharacter(String character) {
        return character.equals(".") ? menu() : table.onCharacter(character);
    }

    @Override
    public boolean onKey(KeyCode key) {
        return switch (key) {
            case ESCAPE -> table.clearMarks();
            case DOWN -> !frame.isInDetails() && table.enter();
            default -> false;
        };
    }

    @Override
    public final List<KeyHelp> keys() {
        List<KeyHelp> keys = new ArrayList<>();
        keys.add(new KeyHelp("j / k", TEXT.get("key.move")));
        if (table.hasMarks()) {
            keys.add(new KeyHelp("x", TEXT.get("key.mark")));
            keys.add(new KeyHelp(".", TEXT.get("key.menu")));
        }
        keys.add(new KeyHelp("/", TEXT.get("key.filter")));
        keys.addAll(ownKeys());
        return keys;
    }
}

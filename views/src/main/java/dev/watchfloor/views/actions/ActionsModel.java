package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.views.actions.ActionFilter.Which;
import dev.watchfloor.views.kit.Background;
import java.util.List;
import java.util.Optional;

/** The acts read so far, newest first. FX thread only; the ledger is read in the background. */
final class ActionsModel {
    /** Acts of one page. */
    static final int PAGE = 50;

    private final ResponseDesk desk;
    private final Background background;
    private final Runnable onChange;
    private List<Action> read = List.of();
    private ActionFilter filter = new ActionFilter("", Which.ALL);
    private int pages = 1;
    private boolean complete;
    private boolean loading;
    private boolean stale;
    private String problem = "";

    /** @param onChange after anything shown changed */
    ActionsModel(ResponseDesk desk, Background background, Runnable onChange) {
        this.desk = desk;
        this.background = background;
        this.onChange = onChange;
    }

    /** Reads the newest again, as many pages as were read before; once more afterwards when asked meanwhile. */
    void reload() {
        if (loading) {
            stale = true;
            return;
        }
        loading = true;
        stale = false;
        // All of it from the newest on, and not older pages by their moment: acts of one plan may have begun at the
        // same.
        int size = pages * PAGE;
        var unused = background.load(
                () -> desk.actions(size, null),
                actions -> {
                    read = List.copyOf(actions);
                    complete = actions.size() < size;
                    problem = "";
                    loaded();
                },
                sentence -> {
                    problem = sentence;
                    loaded();
                });
    }

    private void loaded() {
        loading = false;
        onChange.run();
        if (stale) {
            reload();
        }
    }

    /** Reads one page of older acts. Does nothing when there are none. */
    void loadOlder() {
        if (hasOlder()) {
            pages++;
            reload();
        }
    }

    void filter(String text) {
        filter = new ActionFilter(text, filter.which());
        onChange.run();
    }

    void show(Which which) {
        filter = new ActionFilter(filter.text(), which);
        onChange.run();
    }

    boolean isFiltered() {
        return !filter.text().isBlank() || filter.which() != Which.ALL;
    }

    /** Acts read that match, newest first. */
    List<Action> rows() {
        return isFiltered() ? read.stream().filter(filter::matches).toList() : read;
    }

    /** How many acts were read, whatever the filter. */
    int size() {
        return read.size();
    }

    /** How many acts read stand like this. */
    long count(Action.State state) {
        return read.stream().filter(action -> action.state() == state).count();
    }

    /** Whether there may be older acts. */
    boolean hasOlder() {
        return !complete && !read.isEmpty();
    }

    Optional<Action> find(String id) {
        return read.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** Why the ledger could not be read, empty when it could. */
    String problem() {
        return problem;
    }
}

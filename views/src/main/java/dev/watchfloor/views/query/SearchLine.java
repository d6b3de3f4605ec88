package dev.watchfloor.views.query;

import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far the search through the records has come, with a way to stop it. FX thread only. */
public final class SearchLine extends HBox {
    private static final Messages TEXT = Messages.of("query");

    private final RecordSearch search;
    private final TimeFormat times;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Button stop;
    private final Pins pins = new Pins();

    public SearchLine(RecordSearch search, TimeFormat times) {
        this.search = search;
        this.times = times;
        setId("search-line");
        getStyleClass().add("wf-search-line");
        bar.setPrefWidth(160);
        bar.setAccessibleText(TEXT.get("search.bar"));
        words.setId("search-words");
        words.getStyleClass().add(Styles.SMALL);
        stop = Buttons.plain(TEXT.get("search.stop"), search::stop);
        stop.setId("search-stop");
        stop.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        getChildren().addAll(bar, words, stop);
    }

    public void start() {
        pins.listen(search.stateProperty(), changed -> show());
        pins.listen(times.zoneProperty(), changed -> show());
        show();
    }

    public void stop() {
        pins.close();
    }

    private void show() {
        RecordSearch.State state = search.stateProperty().get();
        setVisible(state != null);
        setManaged(state != null);
        if (state == null) {
            return;
        }
        SearchProgress progress = state.progress();
        boolean runs = !progress.done() && !state.stopped();
        for (var node : new javafx.scene.Node[] {bar, stop}) {
            node.setVisible(runs);
            node.setManaged(runs);
        }
        bar.setProgress(progress.total() == 0 ? 0 : (double) progress.searched() / progress.total());
        words.setText(words(progress, state.stopped()));
    }

    private String words(SearchProgress progress, boolean stopped) {
        if (progress.done()) {
            return TEXT.format("search.done", progress.total());
        }
        Instant backTo = progress.backTo();
        String back = backTo == null ? "" : TEXT.format("search.back", times.time(backTo), times.label(backTo));
        if (stopped) {
            return TEXT.format("search.stopped", progress.searched(), progress.total(), back);
        }
        long percent = progress.total() == 0 ? 0 : 100 * progress.searched() / progress.total();
        return TEXT.format("search.running", back, percent);
    }
}

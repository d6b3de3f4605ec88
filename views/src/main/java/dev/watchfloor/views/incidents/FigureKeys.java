package dev.watchfloor.views.incidents;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Navigator;
import dev.watchfloor.views.kit.Styles;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Figures that lead to their events, by a press or by the digit beside them. FX thread only. */
final class FigureKeys {
    private static final double TOOLTIP_WIDTH = 420;
    private static final double KEY_WIDTH = 8;
    /** Digits of the figures whose number depends on the incident, in their order. */
    private static final String LATER = "567890";

    private final Navigator navigator;
    private final Map<String, Runnable> ways = new HashMap<>();
    private int next;

    FigureKeys(Navigator navigator) {
        this.navigator = navigator;
    }

    void clear() {
        ways.clear();
        next = 0;
    }

    /** Goes where the digit leads; false when it leads nowhere. */
    boolean press(String key) {
        Runnable way = ways.get(key);
        if (way == null) {
            return false;
        }
        way.run();
        return true;
    }

    /** The next figure of a list; those after the last digit have none. */
    HBox next(String words, long events, Query query, TimeRange range) {
        String key = next < LATER.length() ? LATER.substring(next, next + 1) : "";
        next++;
        return link(key, "", words, events, query, range);
    }

    /** @param events how many there are; none lead nowhere */
    HBox link(String key, String id, String words, long events, Query query, TimeRange range) {
        if (events == 0) {
            Label none = new Label(words);
            none.setMinWidth(0);
            return line("", none);
        }
        Runnable way = () -> navigator.showTimeline(range, query);
        Hyperlink link = new Hyperlink(words);
        if (!id.isEmpty()) {
            link.setId(id);
        }
        link.setMinWidth(0);
        // Half a number says nothing.
        link.setWrapText(true);
        link.setOnAction(pressed -> way.run());
        if (!key.isEmpty()) {
            ways.put(key, way);
        }
        return line(key, link);
    }

    /** @param key empty for none; its place stays free */
    static HBox line(String key, Node words) {
        Label digit = new Label(key);
        digit.setMinWidth(KEY_WIDTH);
        digit.getStyleClass().addAll(Styles.MUTED, Styles.MONO, "wf-figure-key");
        HBox line = new HBox(6, digit, words);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /** With a tooltip that says what is counted. */
    static HBox explained(HBox line, String sentence) {
        Tooltip told = new Tooltip(sentence);
        told.setWrapText(true);
        told.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(line, told);
        return line;
    }
}

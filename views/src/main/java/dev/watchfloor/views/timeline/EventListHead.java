package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The line above the events: how many, in which order, what has come since, and how they are shown. */
final class EventListHead extends HBox {
    private static final Messages TEXT = Messages.of("timeline");

    private final EventListModel list;
    private final TimeFormat times;
    private final Label count = new Label();
    private final Button newer;
    private final Button again;
    private final ToggleButton dense = toggle("dense", Feather.ALIGN_JUSTIFY, "list.dense", "list.denseTip");
    private final ToggleButton pinned = toggle("pinned", Feather.BOOKMARK, "list.pinned", "list.pinnedTip");

    EventListHead(EventListModel list, TimeFormat times, Node sort, Runnable toTop) {
        this.list = list;
        this.times = times;
        newer = Buttons.plain("", Feather.ARROW_UP, toTop);
        newer.setId("newer");
        again = Buttons.plain("", Feather.REFRESH_CW, list::again);
        again.setId("again");
        for (Button button : java.util.List.of(newer, again)) {
            button.getStyleClass().addAll(atlantafx.base.theme.Styles.SMALL, "wf-newer");
        }
        Label title = new Label(TEXT.get("list.title"));
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        count.setId("list-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Label hint = new Label(TEXT.get("list.hint"));
        hint.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, count, newer, again, gap, hint, sort, pinned, dense);
        getStyleClass().add(Styles.LIST_HEAD);
        show();
    }

    /** Says what the model knows now. */
    void show() {
        count.setText(TEXT.format("list.count", list.countProperty().get()));
        long waiting = list.newerProperty().get();
        newer.setText(TEXT.format("list.newer", waiting));
        visible(newer, waiting > 0);
        boolean stands =
                list.behindProperty().get() && !list.orderProperty().get().equals(Order.NEWEST_FIRST);
        again.setText(TEXT.format("list.asOf", times.time(list.shownAt()), times.label(list.shownAt())));
        again.setTooltip(stands ? new Tooltip(TEXT.get("list.asOfTip")) : null);
        visible(again, stands);
    }

    /** How many pins and notes there are. */
    void showPinned(int notes) {
        pinned.setText(notes == 0 ? TEXT.get("list.pinned") : TEXT.format("list.pinnedCount", notes));
    }

    /** Whether each event takes one dense line. */
    ToggleButton dense() {
        return dense;
    }

    /** Whether pins and notes are shown instead of events. */
    ToggleButton pinned() {
        return pinned;
    }

    private static void visible(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private static ToggleButton toggle(String id, Feather icon, String words, String tip) {
        ToggleButton button = new ToggleButton(TEXT.get(words), Icons.of(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(atlantafx.base.theme.Styles.SMALL, atlantafx.base.theme.Styles.FLAT);
        button.setTooltip(new Tooltip(TEXT.get(tip)));
        return button;
    }
}

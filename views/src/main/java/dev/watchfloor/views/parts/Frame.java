package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Styles;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How the screens with a table are laid out: top bar, notice, a line of counts, the table, details at the right. */
public final class Frame extends OverPane {
    private final Label notice = new Label();
    private final Label counts = new Label();
    private final Label hint = new Label();
    private final HBox head;
    private final VBox top;

    /** @param hint the keys that work here */
    public Frame(String title, String hint) {
        getStyleClass().add(Styles.SCREEN);
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.SCREEN_TITLE);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        notice.getStyleClass().addAll(Styles.NOTICE, "wf-notice-bar");
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        setNotice("");
        counts.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        this.hint.setText(hint);
        this.hint.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        counts.setId("counts");
        head = new HBox(counts, gap(), this.hint);
        head.getStyleClass().add(Styles.LIST_HEAD);
        HBox bar = new HBox(heading);
        bar.getStyleClass().add(Styles.TOP_BAR);
        top = new VBox(bar, notice, head);
        setTop(top);
    }

    /** What stands in the top bar beside the title; a gap pushes what follows to the right. */
    public void setBar(Node... items) {
        if (top.getChildren().getFirst() instanceof HBox bar) {
            bar.getChildren().remove(1, bar.getChildren().size());
            bar.getChildren().addAll(items);
        }
    }

    /** Something between top bar and the line of counts. */
    public void setBand(Node band) {
        top.getChildren().add(top.getChildren().indexOf(head), band);
    }

    /** A sentence that must not be missed; empty takes it away. */
    public void setNotice(String sentence) {
        notice.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
        notice.setManaged(!sentence.isEmpty());
    }

    public void setCounts(String words) {
        counts.setText(words);
    }

    /** Whether the keyboard is at the right now. */
    public boolean isInDetails() {
        return getRight() != null && getRight().isFocusWithin();
    }

    /** Nothing is at the right. */
    public void clearDetails() {
        setRight(null);
    }

    /**
     * What is at the right. While the operator is in that pane, with mouse or keyboard, it is not exchanged for one about
     * the same: a button must not vanish under the finger.
     *
     * @param about equal for what matters as much
     */
    public void setDetails(Object about, Supplier<Node> details) {
        if (getRight() instanceof ScrollPane shown
                && about.equals(shown.getUserData())
                && (shown.isHover() || shown.isFocusWithin())) {
            return;
        }
        ScrollPane scroll = new ScrollPane(details.get());
        scroll.setUserData(about);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll(Styles.DETAILS, "wf-details-pane");
        setRight(scroll);
    }

    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}

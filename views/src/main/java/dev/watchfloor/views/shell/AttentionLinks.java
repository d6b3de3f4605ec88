package dev.watchfloor.views.shell;

import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Navigator;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What wants attention, at the foot of the window; each leads to where it can be seen to. Nothing when nothing does. */
final class AttentionLinks extends HBox {
    private static final Messages TEXT = Messages.of("shell");

    private final Navigator navigator;

    AttentionLinks(Navigator navigator) {
        super(14);
        this.navigator = navigator;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        show(Attention.NONE);
    }

    void show(Attention attention) {
        List<Node> links = new ArrayList<>();
        add(
                links,
                attention.fresh(),
                TEXT.format("attention.fresh", attention.fresh()),
                TEXT.get("attention.fresh.meaning"),
                Feather.ALERT_TRIANGLE,
                navigator::showIncidents);
        add(
                links,
                attention.grown(),
                TEXT.format("attention.grown", attention.grown()),
                TEXT.get("attention.grown.meaning"),
                Feather.ALERT_TRIANGLE,
                navigator::showIncidents);
        add(
                links,
                attention.waiting(),
                TEXT.format("attention.waiting", attention.waiting()),
                TEXT.get("attention.waiting.meaning"),
                Feather.CLOCK,
                navigator::showActions);
        add(
                links,
                attention.ending(),
                TEXT.format("attention.ending", attention.ending()),
                TEXT.get("attention.ending.meaning"),
                Feather.SUNSET,
                navigator::showDenylist);
        add(
                links,
                attention.drifted(),
                TEXT.format("attention.drifted", attention.drifted()),
                TEXT.get("attention.drifted.meaning"),
                Feather.ALERT_TRIANGLE,
                navigator::showDenylist);
        getChildren().setAll(links);
        setVisible(!links.isEmpty());
        setManaged(!links.isEmpty());
    }

    private static void add(List<Node> links, long count, String words, String meaning, Feather icon, Runnable go) {
        if (count == 0) {
            return;
        }
        Hyperlink link = new Hyperlink(words, Icons.of(icon));
        link.getStyleClass().add("wf-attention");
        link.setTooltip(new Tooltip(meaning));
        link.setOnAction(pressed -> {
            link.setVisited(false);
            go.run();
        });
        links.add(link);
    }
}

package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Plain;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is added and taken away at a target: the first lines at once, the whole of tens of thousands on request. */
final class ChangeList extends VBox {
    /** Lines that are shown without asking. */
    static final int FIRST = 20;

    private static final Messages TEXT = Messages.of("response");
    private static final double WIDTH = 580;
    private static final double CHARACTER = 7.3;
    private static final double LINE = 20;
    private static final int ROWS = 14;

    private final List<String> changes;

    /** @param name of the target, for who hears instead of sees */
    ChangeList(String name, List<String> changes) {
        super(4);
        this.changes = changes;
        getStyleClass().add("wf-changes");
        List<String> first = changes.subList(0, Math.min(FIRST, changes.size()));
        TilePane tiles = new TilePane(12, 2);
        tiles.setPrefTileWidth(tile(first));
        tiles.setTileAlignment(javafx.geometry.Pos.CENTER_LEFT);
        first.forEach(line -> tiles.getChildren().add(dressed(new Label(), line)));
        getChildren().add(tiles);
        if (changes.size() > FIRST) {
            Hyperlink all = new Hyperlink(TEXT.get("changes.all"));
            all.setId("all-changes");
            all.setAccessibleText(TEXT.format("changes.all-of", changes.size(), name));
            all.setOnAction(pressed -> showAll(name));
            Label more = new Label(TEXT.format("changes.more", changes.size() - FIRST));
            more.getStyleClass().add(Styles.MUTED);
            getChildren().add(new FlowPane(8, 0, more, all));
        }
    }

    /** As many columns as the first lines leave room for. */
    private static double tile(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        int columns = lines.size() < 4 ? 1 : (int) Math.clamp(Math.floor(WIDTH / (longest * CHARACTER + 12)), 1, 3);
        return WIDTH / columns - 12;
    }

    private void showAll(String name) {
        ListView<String> list = new ListView<>(FXCollections.observableList(changes));
        list.setAccessibleText(TEXT.format("changes.all-of", changes.size(), name));
        list.getStyleClass().add("wf-change-list");
        list.setFixedCellSize(LINE);
        list.setPrefHeight(LINE * ROWS + 4);
        list.setCellFactory(made -> new Line());
        Label count = new Label(TEXT.format("changes.count", changes.size()));
        count.getStyleClass().add(Styles.MUTED);
        getChildren().setAll(list, count);
        list.requestFocus();
    }

    private static Label dressed(Label label, String line) {
        label.setText(Plain.line(line));
        label.getStyleClass().addAll("label", Styles.MONO);
        String sign = sign(line);
        if (!sign.isEmpty()) {
            label.getStyleClass().add(sign);
        }
        return label;
    }

    private static String sign(String line) {
        return line.startsWith("+") ? "wf-added" : line.startsWith("-") ? "wf-taken" : "";
    }

    private static final class Line extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : Plain.line(line));
            getStyleClass().removeAll("wf-added", "wf-taken");
            if (!empty && line != null && !sign(line).isEmpty()) {
                getStyleClass().add(sign(line));
            }
        }
    }
}

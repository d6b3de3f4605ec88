package dev.watchfloor.views.response;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Segments;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Where the operator writes what is to be refused: one address or network, or a list. FX thread only. */
final class WantedField extends VBox {
    private static final Messages TEXT = Messages.of("response");

    private final Segments<Boolean> mode = new Segments<>(
            TEXT.get("block.mode"),
            List.of(false, true),
            list -> TEXT.get(list ? "block.mode.list" : "block.mode.one"),
            false);
    private final TextField network = new TextField();
    private final Segments<Boolean> breadth =
            new Segments<>(TEXT.get("block.breadth"), List.of(false, true), wide -> TEXT.get("block.only"), false);
    private final Label problem = new Label();
    private final ListField list;
    private final VBox one;

    WantedField(FxBridge bridge, List<IPAddress> suggestions) {
        super(8);
        list = new ListField(bridge);
        network.setPromptText(TEXT.get("block.network.prompt"));
        network.setId("network");
        network.getStyleClass().add(Styles.MONO);
        problem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        problem.setId("network-problem");
        one = new VBox(6, Fields.label(TEXT.get("block.network"), network), network, breadth);
        getChildren().addAll(mode, one, list, problem);
        if (suggestions.size() > 1) {
            mode.choose(true);
            list.write(suggestions.stream().map(Addresses::canonical).collect(Collectors.joining("\n")));
        } else if (!suggestions.isEmpty()) {
            network.setText(Addresses.canonical(suggestions.getFirst()));
        }
        network.textProperty().subscribe((before, now) -> refresh(!now.isBlank()));
        breadth.setOnChosen(wide -> refresh(!network.getText().isBlank()));
        mode.setOnChosen(several -> {
            refresh(false);
            firstField().requestFocus();
        });
        list.setOnChange(() -> refresh(false));
        refresh(!network.getText().isBlank());
    }

    /** Runs after a long list was taken: the cursor may go on. */
    void setOnKept(Runnable listener) {
        list.setOnKept(listener);
    }

    Wanted wanted() {
        if (mode.value() && list.isReading()) {
            return new Wanted.Reading();
        }
        return mode.value()
                ? new Wanted.Several(list.list(), list.leavesOut())
                : new Wanted.One(network.getText(), breadth.value());
    }

    Node firstField() {
        return mode.value() ? list.field() : network;
    }

    boolean isEmpty() {
        return mode.value() ? list.isEmpty() : network.getText().isBlank();
    }

    /** Says beside the field what is wrong. */
    void refresh(boolean sayWhatIsWrong) {
        boolean several = mode.value();
        Fields.showWhen(one, !several);
        Fields.showWhen(list, several);
        String sentence = sayWhatIsWrong ? wanted().problem() : "";
        problem.setText(sentence);
        Fields.showWhen(problem, !sentence.isEmpty());
        var around = new Wanted.One(network.getText(), false).around();
        Fields.showWhen(breadth, around.isPresent());
        around.ifPresent(block -> breadth.rename(true, TEXT.format("block.around", Addresses.canonical(block))));
    }
}

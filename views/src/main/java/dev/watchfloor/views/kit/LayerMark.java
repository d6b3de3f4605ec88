package dev.watchfloor.views.kit;

import dev.watchfloor.connectors.event.Layer;
import javafx.scene.layout.Region;

/** A layer by shape and colour: square perimeter, diamond detection, disc identity. Stands beside its name. */
public final class LayerMark extends Region {
    private static final Messages TEXT = Messages.of("kit");

    public LayerMark(Layer layer) {
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(layer);
    }

    /** Changes to another layer; for cells that are used again. */
    public void show(Layer layer) {
        getStyleClass().setAll(Styles.LAYER_MARK, styleClass(layer));
        setRotate(layer == Layer.DETECTION ? 45 : 0);
        setAccessibleText(word(layer));
    }

    /** The layer's name as the lanes carry it, sentence case. */
    public static String word(Layer layer) {
        return switch (layer) {
            case PERIMETER -> TEXT.get("layer.perimeter");
            case DETECTION -> TEXT.get("layer.detection");
            case IDENTITY -> TEXT.get("layer.identity");
        };
    }

    private static String styleClass(Layer layer) {
        return switch (layer) {
            case PERIMETER -> "layer-perimeter";
            case DETECTION -> "layer-detection";
            case IDENTITY -> "layer-identity";
        };
    }
}

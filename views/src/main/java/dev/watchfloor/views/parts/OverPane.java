package dev.watchfloor.views.parts;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** A page over whose lower edge something may lie: it comes and goes, and what stands below never moves. FX thread only. */
public class OverPane extends BorderPane {
    private static final double ABOVE_EDGE = 14;

    private @Nullable Node over;

    /** What lies there, in the middle and as wide as it wants to be. */
    public void setOver(Node node) {
        over = node;
        node.setManaged(false);
        // Center and sides are exchanged later on and would cover it.
        node.setViewOrder(-1);
        getChildren().add(node);
        node.visibleProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node node = over;
        if (node != null && node.isVisible()) {
            double width = Math.min(node.prefWidth(-1), getWidth());
            double height = node.prefHeight(width);
            node.resizeRelocate(
                    snapPositionX((getWidth() - width) / 2),
                    snapPositionY(getHeight() - height - ABOVE_EDGE),
                    width,
                    height);
        }
    }
}

package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Containment.State;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** How much of an act is proven, as a ring: green as far as it is, red where something goes on that should be over. */
final class ContainmentRing extends StackPane {
    private static final double RADIUS = 15;
    private static final double WHOLE = 360;

    private final Arc proven = arc("wf-ring-proven");
    private final Arc contradicted = arc("wf-ring-contradicted");

    ContainmentRing() {
        Circle ground = new Circle(RADIUS + 2, RADIUS + 2, RADIUS);
        ground.getStyleClass().add("wf-ring-ground");
        javafx.scene.layout.Pane drawing = new javafx.scene.layout.Pane(ground, proven, contradicted);
        double size = 2 * RADIUS + 4;
        drawing.setMinSize(size, size);
        drawing.setPrefSize(size, size);
        drawing.setMaxSize(size, size);
        getChildren().add(drawing);
    }

    void show(Containment containment) {
        double all = Math.max(1, containment.artefacts().size());
        long bad = containment.artefacts().stream()
                .filter(artefact -> artefact.state() == State.CONTRADICTED)
                .count();
        double green = WHOLE * containment.proven() / all;
        double red = WHOLE * bad / all;
        turn(proven, 90, green);
        turn(contradicted, 90 - green, red);
        setAccessibleText(ContainmentWords.summary(containment));
    }

    private static void turn(Arc arc, double from, double length) {
        arc.setStartAngle(from);
        arc.setLength(-length);
        arc.setVisible(length > 0);
    }

    private static Arc arc(String style) {
        Arc arc = new Arc(RADIUS + 2, RADIUS + 2, RADIUS, RADIUS, 90, 0);
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add(style);
        return arc;
    }
}

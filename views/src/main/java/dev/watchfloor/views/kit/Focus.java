package dev.watchfloor.views.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;

/** Moves the keyboard focus inside one part of the window. */
final class Focus {
    /** What is drawn around a node that has the focus, in pixels. */
    private static final double RING = 4;

    private Focus() {}

    /** Focuses the first node in these that takes it. */
    static void first(Node... roots) {
        for (Node root : roots) {
            List<Node> stops = stops(root);
            if (!stops.isEmpty()) {
                stops.getFirst().requestFocus();
                return;
            }
        }
    }

    /** Goes to the next or previous stop, around the ends. */
    static void cycle(Parent root, @Nullable Node current, boolean forward) {
        List<Node> stops = stops(root);
        if (stops.isEmpty()) {
            return;
        }
        int at = current == null ? -1 : stops.indexOf(current);
        int next = Math.floorMod(at + (forward ? 1 : at < 0 ? 0 : -1), stops.size());
        stops.get(next).requestFocus();
    }

    /** Scrolls up or down as little as shows all of a node; does nothing for one that is not in there. */
    static void reveal(ScrollPane scroll, @Nullable Node node) {
        Node content = scroll.getContent();
        if (node == null || !isIn(content, node)) {
            return;
        }
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getBoundsInLocal().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (place.getMinY() - RING < top) {
            scroll.setVvalue((place.getMinY() - RING) / hidden);
        } else if (place.getMaxY() + RING > top + seen) {
            scroll.setVvalue((place.getMaxY() + RING - seen) / hidden);
        }
    }

    /** Scrolls so that a node's top is at the top, or as near as there is content below it. */
    static void revealFrom(ScrollPane scroll, Node node) {
        Node content = scroll.getContent();
        double hidden = content.getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (hidden > 0 && isIn(content, node)) {
            Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            scroll.setVvalue(Math.clamp((place.getMinY() - RING) / hidden, 0, 1));
        }
    }

    private static boolean isIn(Node root, Node node) {
        Node at = node;
        while (at != null && at != root) {
            at = at.getParent();
        }
        return at == root;
    }

    private static List<Node> stops(Node root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        // Of what takes the focus itself only a pane that unfolds has stops inside; folded, it hides them.
        boolean hasStops = !node.isFocusTraversable() || node instanceof TitledPane;
        if (hasStops && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}

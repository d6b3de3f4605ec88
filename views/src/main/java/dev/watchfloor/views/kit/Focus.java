package dev.watchfloor.views.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Moves the keyboard focus inside one part of the window. */
final class Focus {
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
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}

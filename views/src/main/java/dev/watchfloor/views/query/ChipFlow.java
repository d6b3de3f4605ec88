package dev.watchfloor.views.query;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Chips from left to right in as many rows as they need, and the field in what is left of the last. */
final class ChipFlow extends Pane {
    private static final double GAP = 6;
    private static final double ROW = 28;

    private final Node field;
    private final double leastField;

    /** @param leastField narrower than this, the field gets a row of its own */
    ChipFlow(Node field, double leastField) {
        this.field = field;
        this.leastField = leastField;
        getChildren().add(field);
    }

    void setChips(List<? extends Node> chips) {
        // The field stays a child throughout: it would lose the focus otherwise.
        getChildren().removeIf(child -> child != field);
        getChildren().addAll(0, chips);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        // Narrower than is good, so that the narrowest window still shows all that stands beside it.
        return leastField / 2;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * leastField;
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /** @return the height of all rows */
    private double arrange(double width, boolean place) {
        double x = 0;
        double y = 0;
        for (Node child : getChildren()) {
            if (child == field || !child.isManaged()) {
                continue;
            }
            double wide = Math.min(child.prefWidth(-1), width);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += ROW;
            }
            if (place) {
                double high = Math.min(child.prefHeight(-1), ROW);
                child.resizeRelocate(snapPositionX(x), snapPositionY(y + (ROW - high) / 2), wide, high);
            }
            x += wide + GAP;
        }
        if (x > 0 && width - x < leastField) {
            x = 0;
            y += ROW;
        }
        if (place) {
            field.resizeRelocate(snapPositionX(x), y, Math.max(0, width - x), ROW);
        }
        return y + ROW;
    }
}

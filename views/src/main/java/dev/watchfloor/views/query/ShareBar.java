package dev.watchfloor.views.query;

import javafx.scene.layout.Region;

/** A share of a whole as a thin bar. */
final class ShareBar extends Region {
    private final Region fill = new Region();
    private double share;

    ShareBar() {
        getStyleClass().add("wf-share");
        fill.getStyleClass().add("wf-share-fill");
        getChildren().add(fill);
        setMouseTransparent(true);
    }

    /** @param now 0..1; something is always drawn for more than nothing */
    void show(double now) {
        share = Math.clamp(now, 0, 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = share == 0 ? 0 : Math.max(1, getWidth() * share);
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}

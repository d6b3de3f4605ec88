package dev.watchfloor.views.kit;

import dev.watchfloor.connectors.spi.Health;
import javafx.scene.layout.Region;

/** A connector's health by shape and colour: disc healthy, triangle degraded, square down, ring not checked. */
public final class HealthMark extends Region {
    private static final Messages TEXT = Messages.of("kit");

    public HealthMark(Health.State state) {
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(state);
    }

    /** Changes to another state; for cells that are used again. */
    public void show(Health.State state) {
        getStyleClass().setAll(Styles.HEALTH_MARK, styleClass(state));
        setAccessibleText(word(state));
    }

    /** The state in a word or two, sentence case. */
    public static String word(Health.State state) {
        return switch (state) {
            case HEALTHY -> TEXT.get("health.healthy");
            case DEGRADED -> TEXT.get("health.degraded");
            case DOWN -> TEXT.get("health.down");
            case UNKNOWN -> TEXT.get("health.unknown");
        };
    }

    private static String styleClass(Health.State state) {
        return switch (state) {
            case HEALTHY -> "health-healthy";
            case DEGRADED -> "health-degraded";
            case DOWN -> "health-down";
            case UNKNOWN -> "health-unknown";
        };
    }
}

package dev.watchfloor.views.kit;

import dev.watchfloor.connectors.event.Severity;
import javafx.scene.control.Label;

/** A severity as a word on its colour: never by colour alone. */
public final class SeverityBadge extends Label {
    private static final Messages TEXT = Messages.of("kit");

    public SeverityBadge(Severity severity) {
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        show(severity);
    }

    /** Changes to another severity; for cells that are used again. */
    public void show(Severity severity) {
        setText(word(severity).toUpperCase(java.util.Locale.ENGLISH));
        getStyleClass().setAll("label", Styles.SEVERITY_BADGE, styleClass(severity));
        setAccessibleText(TEXT.format("severity.accessible", word(severity)));
    }

    /** The severity in one word, sentence case. */
    public static String word(Severity severity) {
        return switch (severity) {
            case INFORMATIONAL -> TEXT.get("severity.informational");
            case LOW -> TEXT.get("severity.low");
            case MEDIUM -> TEXT.get("severity.medium");
            case HIGH -> TEXT.get("severity.high");
            case CRITICAL -> TEXT.get("severity.critical");
        };
    }

    private static String styleClass(Severity severity) {
        return switch (severity) {
            case INFORMATIONAL -> "severity-informational";
            case LOW -> "severity-low";
            case MEDIUM -> "severity-medium";
            case HIGH -> "severity-high";
            case CRITICAL -> "severity-critical";
        };
    }
}

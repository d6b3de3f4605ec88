package dev.watchfloor.views.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons. Size and colour come from the style sheet: set in code, the sheet would override them. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /** By Feather literal such as {@code fth-shield}; an unknown one becomes a plain box, since connectors name their own. */
    public static FontIcon of(String literal) {
        for (Feather icon : Feather.values()) {
            if (icon.getDescription().equals(literal)) {
                return new FontIcon(icon);
            }
        }
        return new FontIcon(Feather.BOX);
    }
}

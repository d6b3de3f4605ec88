package dev.watchfloor.views.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Widths of short texts, remembered since canvases ask for the same ones in every frame. FX thread only. */
final class TextMeasure {
    private static final int KEPT = 2_000;
    private static final String CUT = "…";

    private final Font font;
    private final Text ruler = new Text();
    private final Map<String, Double> widths = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > KEPT;
        }
    };

    TextMeasure(Font font) {
        this.font = font;
        ruler.setFont(font);
    }

    Font font() {
        return font;
    }

    double width(String text) {
        return widths.computeIfAbsent(text, asked -> {
            ruler.setText(asked);
            return Math.ceil(ruler.getLayoutBounds().getWidth());
        });
    }

    /** The text, cut with an ellipsis where it is too wide; empty where not even three letters fit. */
    String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int length = (int) Math.min(text.length(), room / 5);
        while (length > 2 && width(text.substring(0, length) + CUT) > room) {
            length--;
        }
        return length <= 2 ? "" : text.substring(0, length) + CUT;
    }
}

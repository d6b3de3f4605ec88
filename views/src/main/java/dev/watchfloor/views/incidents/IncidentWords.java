package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.Verdict;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Incidents in the operator's words. Stateless. */
final class IncidentWords {
    private static final Messages TEXT = Messages.of("incidents");

    private static final String UNITS = "kMGTPE";

    private IncidentWords() {}

    /** What a verdict means, in a sentence. */
    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case TRUE_POSITIVE_IMPACT -> TEXT.get("meaning.impact");
            case TRUE_POSITIVE_NO_IMPACT -> TEXT.get("meaning.no-impact");
            case BENIGN -> TEXT.get("meaning.benign");
            case FALSE_POSITIVE_RULE -> TEXT.get("meaning.rule");
            case FALSE_POSITIVE_DATA -> TEXT.get("meaning.data");
            case DUPLICATE -> TEXT.get("meaning.duplicate");
            case TEST -> TEXT.get("meaning.test");
            case UNDETERMINED -> TEXT.get("meaning.undetermined");
        };
    }

    static String owner(IncidentHead head) {
        String owner = head.owner();
        return owner == null ? TEXT.get("owner.none") : owner;
    }

    /** The first, and how many more. */
    static String few(List<String> names) {
        return switch (names.size()) {
            case 0 -> "–";
            case 1 -> names.getFirst();
            default -> TEXT.format("few", names.getFirst(), names.size() - 1);
        };
    }

    /** As {@link #few}, drawn: where room is short the name gives way, and how many more there are stays readable. */
    static Node fewDrawn(List<String> names) {
        Label first = new Label(names.isEmpty() ? few(names) : names.getFirst());
        first.setMinWidth(0);
        HBox line = new HBox(4, first);
        line.setAlignment(Pos.CENTER_LEFT);
        if (names.size() > 1) {
            Label more = new Label(TEXT.format("few.more", names.size() - 1));
            more.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(more);
        }
        line.getChildren().forEach(label -> label.getStyleClass().add(Styles.MUTED));
        line.setAccessibleText(few(names));
        return line;
    }

    /** Decimal, with a unit that no line break parts from it: {@code 1.2 GB}. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return TEXT.format("bytes", bytes);
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.95 && unit < UNITS.length() - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ENGLISH, "%.1f\u00a0%sB", size, UNITS.charAt(unit));
    }

    /** {@code INC-7}, or {@code 3 incidents}. */
    static String several(Collection<Long> numbers) {
        return numbers.size() == 1
                ? IncidentHead.idOf(numbers.iterator().next())
                : TEXT.format("several", numbers.size());
    }
}

package dev.watchfloor.views.rules;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Numbers of days side by side, oldest first. Told in words too: the tooltip of each, and the whole to a screen reader. */
final class DayBars extends HBox {
    private static final Messages TEXT = Messages.of("rules");
    private static final double HEIGHT = 54;
    private static final double LEAST = 3;
    private static final double EMPTY = 1;

    DayBars(List<Integer> days, Instant from, TimeFormat times) {
        super(2);
        setAlignment(Pos.BOTTOM_LEFT);
        setMinHeight(HEIGHT);
        int most = Math.max(1, Collections.max(days));
        for (int day = 0; day < days.size(); day++) {
            int number = days.get(day);
            Region bar = new Region();
            bar.getStyleClass().add(number == 0 ? "wf-day-none" : "wf-day-bar");
            double height = number == 0 ? EMPTY : Math.max(LEAST, HEIGHT * number / most);
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            StackPane place = new StackPane(bar);
            place.setAlignment(Pos.BOTTOM_CENTER);
            HBox.setHgrow(place, Priority.ALWAYS);
            Tooltip.install(
                    place, new Tooltip(TEXT.format("day.number", times.date(from.plus(Duration.ofDays(day))), number)));
            getChildren().add(place);
        }
        setAccessibleText(TEXT.format(
                "days.words",
                days.stream().mapToInt(Integer::intValue).sum(),
                days.stream().filter(number -> number > 0).count(),
                most));
    }
}

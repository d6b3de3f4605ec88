package dev.watchfloor.views.timeline;

import java.time.Duration;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** Cross-hair with its time, the stretch being drawn out, and a card about what is pointed at. */
final class PointerPainter {
    private static final double LINE = 16;
    private static final double PAD = 9;

    private final TextMeasure mono = new TextMeasure(Font.font("JetBrains Mono", 11));
    private final TextMeasure plain = new TextMeasure(Font.font("Inter", 12));
    private final TextMeasure strong = new TextMeasure(Font.font("Inter Semi Bold", 12));

    void paint(Frame frame, PointerState pointer, @Nullable LaneData lanes) {
        Box axis = frame.layout().axis();
        if (pointer.x() < axis.x() || pointer.x() >= axis.right()) {
            return;
        }
        if (pointer.isBrushing()) {
            brush(frame, pointer);
            return;
        }
        if (pointer.y() < axis.y()) {
            return;
        }
        frame.vertical(
                Frame.faint(frame.palette().text(), 0.55),
                pointer.x(),
                axis.bottom() - 4,
                frame.layout().lanes().bottom());
        String time = frame.range().length().compareTo(Duration.ofMinutes(2)) < 0
                ? frame.times().millis(frame.scale().instant(pointer.x() - axis.x()))
                : frame.times().time(frame.scale().instant(pointer.x() - axis.x()));
        flag(frame, time, pointer.x(), frame.palette().text(), frame.palette().ink());
        List<String> card = Describe.pointed(frame, pointer, lanes);
        if (!card.isEmpty()) {
            card(frame, card, pointer);
        }
    }

    private void brush(Frame frame, PointerState pointer) {
        Box lanes = frame.layout().lanes();
        double left = Math.round(Math.min(pointer.brushFrom(), pointer.x()));
        double right = Math.round(Math.max(pointer.brushFrom(), pointer.x()));
        Color accent = frame.palette().accent();
        frame.fill(Frame.faint(accent, 0.16), left, lanes.y(), right - left, lanes.height());
        frame.vertical(accent, left, lanes.y(), lanes.bottom());
        frame.vertical(accent, right, lanes.y(), lanes.bottom());
        String length = Describe.selected(frame.scale().lasting(right - left));
        flag(frame, length, (left + right) / 2, accent, frame.palette().ink());
    }

    private void flag(Frame frame, String words, double x, Color ground, Color ink) {
        Box axis = frame.layout().axis();
        double width = mono.width(words) + 12;
        double left = Math.round(Math.clamp(x - width / 2, axis.x(), axis.right() - width));
        frame.graphics().setFill(ground);
        frame.graphics().fillRoundRect(left, axis.y() + 3, width, 18, 5, 5);
        frame.graphics().setFont(mono.font());
        frame.text(words, left + 6, axis.y() + 16, ink);
    }

    private void card(Frame frame, List<String> lines, PointerState pointer) {
        double width = strong.width(lines.getFirst());
        for (String line : lines) {
            width = Math.max(width, plain.width(line));
        }
        width += 2 * PAD;
        double height = lines.size() * LINE + 2 * PAD - 4;
        Box axis = frame.layout().axis();
        double x = pointer.x() + 14 + width > axis.right() ? pointer.x() - 14 - width : pointer.x() + 14;
        double bottom = frame.layout().lanes().bottom();
        double y = pointer.y() + 16 + height > bottom ? pointer.y() - 8 - height : pointer.y() + 16;
        Box box = new Box(Math.round(Math.max(4, x)), Math.round(Math.max(4, y)), width, height);
        frame.graphics().setFill(frame.palette().ground());
        frame.graphics().fillRoundRect(box.x(), box.y(), box.width(), box.height(), 8, 8);
        frame.graphics()
                .setStroke(frame.palette().line().interpolate(frame.palette().muted(), 0.4));
        frame.graphics().strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 8, 8);
        double line = box.y() + PAD + 10;
        for (int index = 0; index < lines.size(); index++) {
            frame.graphics().setFont(index == 0 ? strong.font() : plain.font());
            Color colour = index == 0 ? frame.palette().text() : frame.palette().muted();
            frame.text(lines.get(index), box.x() + PAD, line, colour);
            line += LINE;
        }
    }
}

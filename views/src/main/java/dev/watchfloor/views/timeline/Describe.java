package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.TimeFormat;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Short texts about what is drawn. The first line of each is the heading. */
final class Describe {
    private static final Messages TEXT = Messages.of("timeline");
    private static final int LONGEST_LINE = 90;

    private Describe() {}

    /** About what the pointer is over; empty when there is nothing to say. */
    static List<String> pointed(Frame frame, PointerState pointer, @Nullable LaneData lanes) {
        if (pointer.over() != null) {
            return switch (pointer.over()) {
                case Target.OfEvent(StoredEvent event) -> event(frame.times(), event);
                case Target.OfSession(SessionRecord session) -> session(frame.times(), session);
                case Target.OfStep step ->
                    step(frame.times(), step.thread().steps().get(step.step()), step.step());
                case Target.OfActs(List<ActOutline> acts) ->
                    DescribeActs.pointed(frame.times(), acts).stream()
                            .map(Describe::shorten)
                            .toList();
                case Target.OfNote(Note note) -> note(frame.times(), note);
            };
        }
        if (lanes == null) {
            return List.of();
        }
        for (Layer layer : List.of(Layer.PERIMETER, Layer.DETECTION)) {
            if (frame.layout().lane(layer).contains(pointer.x(), pointer.y()) && !lanes.single(layer)) {
                return bin(frame, layer, lanes, pointer.x());
            }
        }
        return List.of();
    }

    static String selected(Duration length) {
        return TEXT.format("brush.selected", TimeFormat.length(length));
    }

    /** Method and path, or where it went to; empty when the record does not say. */
    static String target(SecurityEvent event) {
        if (event.path() != null) {
            return event.method() == null ? event.path() : event.method() + " " + event.path();
        }
        return event.destination() == null ? "" : address(event.destination(), event.destinationPort());
    }

    static String source(SecurityEvent event) {
        return event.source() == null ? "" : Addresses.canonical(event.source());
    }

    static String address(IPAddress address, int port) {
        String text = Addresses.canonical(address);
        if (port == 0) {
            return text;
        }
        return address.isIPv6() ? "[" + text + "]:" + port : text + ":" + port;
    }

    private static List<String> event(TimeFormat times, StoredEvent stored) {
        SecurityEvent event = stored.event();
        List<String> lines = new ArrayList<>();
        lines.add(shorten(event.summary()));
        lines.add(times.millis(event.time()) + " " + times.label(event.time()) + " · "
                + SeverityBadge.word(event.severity()) + " · " + stored.connector());
        String from = source(event);
        String to = target(event);
        if (!from.isEmpty() || !to.isEmpty()) {
            lines.add(shorten(from + (from.isEmpty() || to.isEmpty() ? "" : " → ") + to));
        }
        return lines;
    }

    private static List<String> session(TimeFormat times, SessionRecord record) {
        Instant started = record.session().started();
        List<String> lines = new ArrayList<>();
        lines.add(TEXT.format("session.of", record.session().userName()));
        lines.add(
                TEXT.format("session.since", times.time(started), times.label(started)) + " · " + state(times, record));
        IPAddress address = record.session().address();
        String device = record.session().device();
        String where = (address == null ? "" : Addresses.canonical(address)) + (device == null ? "" : " · " + device);
        if (!where.isBlank()) {
            lines.add(shorten(where));
        }
        return lines;
    }

    /** How a session stands, in words. */
    static String state(TimeFormat times, SessionRecord record) {
        Instant ended = record.ended();
        return switch (record.state()) {
            case OPEN -> TEXT.get("session.open");
            case ENDED -> ended == null ? TEXT.get("session.ended") : TEXT.format("session.endedAt", times.time(ended));
            case REVOKED ->
                ended == null ? TEXT.get("session.revoked") : TEXT.format("session.revokedAt", times.time(ended));
        };
    }

    private static List<String> step(TimeFormat times, ThreadStep step, int index) {
        List<String> lines = new ArrayList<>();
        lines.add(shorten((index + 1) + " · " + step.title()));
        lines.add(shorten(step.detail()));
        lines.add(span(times, step));
        if (!step.joinedBy().isBlank()) {
            lines.add(shorten(TEXT.format("step.joinedBy", step.joinedBy())));
        }
        return lines;
    }

    static String span(TimeFormat times, ThreadStep step) {
        String from = times.time(step.from());
        String to = times.time(step.to());
        return (from.equals(to) ? from : from + " – " + to) + " " + times.label(step.from());
    }

    private static List<String> note(TimeFormat times, Note note) {
        List<String> lines = new ArrayList<>();
        lines.add(shorten(
                note.text().isEmpty() ? TEXT.get("marks.pinned") : note.text().replace('\n', ' ')));
        lines.add(shorten(note.event().summary()));
        lines.add(times.millis(note.event().time()) + " "
                + times.label(note.event().time()) + " · " + note.author());
        return lines;
    }

    private static List<String> bin(Frame frame, Layer layer, LaneData lanes, double x) {
        Density density = lanes.all();
        int slice = Columns.of(frame, density).at(x);
        if (slice < 0 || density.count(layer, slice) == 0) {
            return List.of();
        }
        Instant start = Columns.start(density, slice);
        List<String> lines = new ArrayList<>();
        lines.add(LayerMark.word(layer) + " · " + TEXT.format("count.events", density.count(layer, slice)));
        lines.add(frame.times().time(start) + " " + frame.times().label(start) + " · "
                + TimeFormat.length(Columns.length(density)));
        StringBuilder parts = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = density.count(layer, severity, slice);
            if (count > 0) {
                parts.append(parts.isEmpty() ? "" : " · ")
                        .append(String.format(Locale.ENGLISH, "%,d ", count))
                        .append(SeverityBadge.word(severity).toLowerCase(Locale.ENGLISH));
            }
        }
        lines.add(parts.toString());
        int blocked = slice < lanes.blocked().slices() ? lanes.blocked().count(layer, slice) : 0;
        if (blocked > 0) {
            lines.add(TEXT.format("count.blocked", blocked));
        }
        return lines;
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE - 1) + "…";
    }
}

package dev.watchfloor.views.devices;

import dev.watchfloor.app.response.DeviceQueue.Keeper;
import dev.watchfloor.app.response.DeviceQueue.Row;
import dev.watchfloor.app.response.DeviceQueue.Waiting;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Devices in the operator's words. */
final class DeviceWords {
    private static final Messages TEXT = Messages.of("devices");

    private DeviceWords() {}

    static Mark state(Row row) {
        if (row.keeper() == Keeper.NOBODY) {
            return new Mark(Feather.HELP_CIRCLE, TEXT.get("state.unregistered"), Mark.Tone.WARN);
        }
        return switch (row.known().device().state()) {
            case APPROVED -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("state.approved"), Mark.Tone.GOOD);
            case PENDING -> new Mark(Feather.CLOCK, TEXT.get("state.pending"), Mark.Tone.WARN);
            case BLOCKED -> new Mark(Feather.SLASH, TEXT.get("state.blocked"), Mark.Tone.BAD);
            case UNKNOWN -> new Mark(Feather.HELP_CIRCLE, TEXT.get("state.unknown"), Mark.Tone.PLAIN);
        };
    }

    /** What the state does not say: why it stands before the others. */
    static Optional<Mark> waiting(Waiting waiting) {
        return switch (waiting) {
            case BLOCKED_IN_USE ->
                Optional.of(new Mark(Feather.ALERT_TRIANGLE, TEXT.get("waiting.blocked-in-use"), Mark.Tone.BAD));
            case NEW -> Optional.of(new Mark(Feather.STAR, TEXT.get("waiting.new"), Mark.Tone.WARN));
            case PENDING, NOT_REGISTERED, NO -> Optional.empty();
        };
    }

    /** Who remembers the state. */
    static String keeper(Row row) {
        return switch (row.keeper()) {
            case PRODUCT -> TEXT.format("keeper.product", row.known().provider());
            case CONSOLE -> TEXT.format("keeper.console", row.known().provider());
            case NOBODY -> TEXT.format("keeper.nobody", row.known().provider());
        };
    }

    static String told(@Nullable String words) {
        return words == null || words.isBlank() ? TEXT.get("untold") : words;
    }

    /** Latest address, and how many others there are. */
    static String from(Row row) {
        return row.places().isEmpty()
                ? TEXT.get("untold")
                : TEXT.format(
                        "from", row.places().getFirst().address(), row.places().size() - 1);
    }

    static boolean isPending(Row row) {
        return row.known().device().state() == Device.State.PENDING;
    }

    static boolean isBlocked(Row row) {
        return row.known().device().state() == Device.State.BLOCKED;
    }

    /** Whether it makes sense to try; where the product does not tell the state, every act does. */
    static boolean canApprove(Row row) {
        return isKept(row) && (isPending(row) || row.known().device().state() == Device.State.UNKNOWN);
    }

    /** As {@link #canApprove}. */
    static boolean canBlock(Row row) {
        return isKept(row) && !isBlocked(row);
    }

    /** As {@link #canApprove}. */
    static boolean canUnblock(Row row) {
        return isKept(row) && (isBlocked(row) || row.known().device().state() == Device.State.UNKNOWN);
    }

    /** Sessions that are open on these, each once. */
    static List<SessionRecord> open(List<Row> rows) {
        return rows.stream().flatMap(row -> row.open().stream()).distinct().toList();
    }

    /**
     * What a button says to how many.
     *
     * @param one key of the pattern with a name
     * @param several key of that with a number
     */
    static String button(String one, String several, List<Row> rows) {
        return rows.size() == 1
                ? TEXT.format(one, rows.getFirst().known().device().name())
                : TEXT.format(several, rows.size());
    }

    /**
     * What the button says that blocks: whether the product refuses the device, or this console only remembers it and ends
     * sessions.
     *
     * @param sessions that are ended with it
     */
    static String block(List<Row> rows, int sessions) {
        boolean isOwn = rows.stream().allMatch(row -> row.keeper() == Keeper.CONSOLE);
        if (rows.size() > 1) {
            return TEXT.format("block.several", rows.size(), sessions);
        }
        Row row = rows.getFirst();
        return isOwn
                ? TEXT.format("block.own", sessions)
                : TEXT.format("block", row.known().device().name(), row.known().provider());
    }

    private static boolean isKept(Row row) {
        return row.keeper() != Keeper.NOBODY;
    }
}

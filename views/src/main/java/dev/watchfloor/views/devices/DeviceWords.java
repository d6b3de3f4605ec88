package dev.watchfloor.views.devices;

import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Devices in the operator's words. */
final class DeviceWords {
    private static final Messages TEXT = Messages.of("devices");

    private DeviceWords() {}

    static Mark state(Device.State state) {
        return switch (state) {
            case APPROVED -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("state.approved"), Mark.Tone.GOOD);
            case PENDING -> new Mark(Feather.CLOCK, TEXT.get("state.pending"), Mark.Tone.WARN);
            case BLOCKED -> new Mark(Feather.SLASH, TEXT.get("state.blocked"), Mark.Tone.BAD);
            case UNKNOWN -> new Mark(Feather.HELP_CIRCLE, TEXT.get("state.unknown"), Mark.Tone.PLAIN);
        };
    }

    static String told(@Nullable String words) {
        return words == null || words.isBlank() ? TEXT.get("untold") : words;
    }

    /** Whether it waits to be let in. */
    static boolean isPending(Known known) {
        return known.device().state() == Device.State.PENDING;
    }

    static boolean isBlocked(Known known) {
        return known.device().state() == Device.State.BLOCKED;
    }

    /** Whether it makes sense to try; where the product does not tell the state, every act does. */
    static boolean canApprove(Known known) {
        return isPending(known) || known.device().state() == Device.State.UNKNOWN;
    }

    /** As {@link #canApprove}. */
    static boolean canBlock(Known known) {
        return !isBlocked(known);
    }

    /** As {@link #canApprove}. */
    static boolean canUnblock(Known known) {
        return isBlocked(known) || known.device().state() == Device.State.UNKNOWN;
    }

    /** What a button says to how many. @param one key of the pattern with a name @param several key of that with a number */
    static String button(String one, String several, List<Known> devices) {
        return devices.size() == 1
                ? TEXT.format(one, devices.getFirst().device().name())
                : TEXT.format(several, devices.size());
    }
}

package dev.watchfloor.views.sessions;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark;
import inet.ipaddr.IPAddress;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** Sessions in the operator's words. */
final class SessionWords {
    private static final Messages TEXT = Messages.of("sessions");

    private SessionWords() {}

    static Mark state(SessionRecord.State state) {
        return switch (state) {
            case OPEN -> new Mark(Feather.RADIO, TEXT.get("state.open"), Mark.Tone.GOOD);
            case ENDED -> new Mark(Feather.MINUS, TEXT.get("state.ended"), Mark.Tone.PLAIN);
            case REVOKED -> new Mark(Feather.SCISSORS, TEXT.get("state.revoked"), Mark.Tone.BAD);
        };
    }

    static Mark unknownDevice() {
        return new Mark(Feather.HELP_CIRCLE, TEXT.get("device.unknown.long"), Mark.Tone.WARN);
    }

    /** Under a heading that says device already. */
    static Mark unknownDeviceCell() {
        return new Mark(Feather.HELP_CIRCLE, TEXT.get("device.unknown"), Mark.Tone.WARN);
    }

    static Mark incident(String id) {
        return new Mark(Feather.ALERT_TRIANGLE, id, Mark.Tone.BAD);
    }

    static String address(SessionRecord row) {
        IPAddress address = row.session().address();
        return address == null ? TEXT.get("address.unknown") : Addresses.canonical(address);
    }

    static String clients(SessionRecord row) {
        return String.join(", ", row.session().clients());
    }

    static String kind(SessionRecord row) {
        String kind = row.session().ref().kind() == SessionRef.Kind.OFFLINE
                ? TEXT.get("kind.offline")
                : TEXT.get("kind.online");
        return row.session().rememberMe() ? TEXT.format("kind.remembered", kind) : kind;
    }

    /** What the button says that ends these; all are open. */
    static String revoke(List<SessionRecord> sessions) {
        List<String> users = sessions.stream()
                .map(row -> row.session().userName())
                .distinct()
                .toList();
        return users.size() == 1
                ? TEXT.format("revoke.of-one", sessions.size(), users.getFirst())
                : TEXT.format("revoke.of-several", sessions.size(), users.size());
    }
}

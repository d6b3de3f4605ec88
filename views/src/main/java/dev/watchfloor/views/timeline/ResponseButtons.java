package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The acts that fit what is selected. Looks up how things stand (is the session still open, is the network refused
 * already) and offers what makes sense then. FX thread only.
 */
final class ResponseButtons extends VBox {
    private static final Messages TEXT = Messages.of("timeline");

    private final Responder responder;
    private final TimeFormat times;

    private record Standing(Optional<SessionRecord> session, List<DenylistRow> refused, boolean denylist) {}

    /**
     * @param provider with {@code session} and {@code user}, the session that could be ended; null when there is none
     * @param network what could be refused; null when there is none
     */
    ResponseButtons(
            Console console,
            FxBridge bridge,
            Responder responder,
            TimeFormat times,
            @Nullable String provider,
            @Nullable SessionRef session,
            @Nullable IPAddress network) {
        super(8);
        this.responder = responder;
        this.times = times;
        bridge.load(
                () -> new Standing(
                        provider == null || session == null
                                ? Optional.empty()
                                : console.sessions().find(provider, session),
                        network == null
                                ? List.of()
                                : covering(console.response().denylist(), network),
                        !console.response().denylistTargets().isEmpty()),
                standing -> show(standing, network),
                problem -> say(problem, Styles.ERROR));
    }

    private static List<DenylistRow> covering(List<DenylistRow> rows, IPAddress network) {
        return rows.stream()
                .filter(row -> !row.present().isEmpty() && row.network().contains(network))
                .toList();
    }

    private void show(Standing standing, @Nullable IPAddress network) {
        getChildren().clear();
        standing.session().ifPresent(this::showSession);
        if (network != null) {
            showNetwork(standing, network);
        }
        if (getChildren().stream().anyMatch(Button.class::isInstance)) {
            say(TEXT.get("details.planFirst"), Styles.MUTED);
        }
    }

    private void showSession(SessionRecord record) {
        String user = record.session().userName();
        if (record.state() == SessionRecord.State.OPEN) {
            Button revoke = Buttons.danger(
                    TEXT.format("details.revoke", user),
                    Feather.LOG_OUT,
                    () -> responder.revokeSession(
                            record.provider(), record.session().ref(), user));
            revoke.setId("revoke-session");
            wide(revoke);
        } else {
            say(TEXT.format("details.revoked", user, Describe.state(times, record)), "wf-settled");
        }
    }

    private void showNetwork(Standing standing, IPAddress network) {
        if (!standing.denylist()) {
            say(TEXT.get("details.noDenylist"), Styles.MUTED);
            return;
        }
        for (DenylistRow row : standing.refused()) {
            String name = Addresses.canonical(row.network());
            say(TEXT.format("details.refused", name, row.present().size()), "wf-settled");
            wide(Buttons.plain(
                    TEXT.format("details.lift", name), Feather.CORNER_UP_LEFT, () -> responder.lift(row.network())));
        }
        if (standing.refused().isEmpty()) {
            Button block = Buttons.plain(
                    TEXT.format("details.block", Addresses.canonical(network)),
                    Feather.SLASH,
                    () -> responder.block(network));
            block.setId("block-network");
            wide(block);
            around(network)
                    .ifPresent(wider -> wide(Buttons.plain(
                            TEXT.format("details.block", Addresses.canonical(wider)),
                            Feather.SLASH,
                            () -> responder.block(wider))));
        }
    }

    /** The /24 of an IPv4 or /64 of an IPv6 address; empty for networks. */
    static Optional<IPAddress> around(IPAddress network) {
        if (network.isMultiple()) {
            return Optional.empty();
        }
        return Optional.of(network.withoutPrefixLength()
                .setPrefixLength(network.isIPv4() ? 24 : 64)
                .toPrefixBlock());
    }

    private void wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("wf-respond");
        getChildren().add(button);
    }

    private void say(String sentence, String style) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().addAll(style, Styles.SMALL);
        getChildren().add(label);
    }
}

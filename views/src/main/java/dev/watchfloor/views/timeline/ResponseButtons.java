package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
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

    private final Console console;
    private final Latest questions;
    private final Responder responder;
    private final TimeFormat times;
    private final @Nullable String provider;
    private final @Nullable SessionRef session;
    private final @Nullable IPAddress network;
    private @Nullable Standing shown;

    /** How things stand, as far as the buttons depend on it. */
    private record Standing(Optional<Holder> holder, List<DenylistRow> refused, boolean denylist) {}

    private record Holder(String user, String state, boolean open) {}

    /**
     * @param provider with {@code session}, the session that could be ended; null when there is none
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
        this.console = console;
        this.questions = bridge.latest();
        this.responder = responder;
        this.times = times;
        this.provider = provider;
        this.session = session;
        this.network = network;
        reload();
    }

    /** Looks again; buttons stay as they are unless something changed, so that none is taken from under the pointer. */
    void reload() {
        questions.load(this::look, this::show, problem -> say(problem, Styles.ERROR));
    }

    private Standing look() {
        Optional<Holder> holder = provider == null || session == null
                ? Optional.empty()
                : console.sessions().find(provider, session).map(this::holder);
        List<DenylistRow> refused =
                network == null ? List.of() : covering(console.response().denylist(), network);
        return new Standing(
                holder, refused, !console.response().denylistTargets().isEmpty());
    }

    private Holder holder(SessionRecord record) {
        boolean open = record.state() == SessionRecord.State.OPEN;
        return new Holder(record.session().userName(), Describe.state(times, record), open);
    }

    private static List<DenylistRow> covering(List<DenylistRow> rows, IPAddress network) {
        return rows.stream()
                .filter(row -> !row.present().isEmpty() && row.network().contains(network))
                .toList();
    }

    private void show(Standing standing) {
        if (standing.equals(shown)) {
            return;
        }
        shown = standing;
        getChildren().clear();
        standing.holder().ifPresent(this::showSession);
        if (network != null) {
            showNetwork(standing, network);
        }
        if (network != null || standing.holder().isPresent()) {
            Button playbook = Buttons.plain(
                    TEXT.get("details.playbook"),
                    Feather.BOOK_OPEN,
                    () -> responder.playbook(
                            network, standing.holder().map(Holder::user).orElse(null)));
            playbook.setId("run-playbook");
            wide(playbook);
        }
        if (getChildren().stream().anyMatch(Button.class::isInstance)) {
            say(TEXT.get("details.planFirst"), Styles.MUTED);
        }
    }

    private void showSession(Holder holder) {
        if (holder.open() && provider != null && session != null) {
            Button revoke = Buttons.danger(
                    TEXT.format("details.revoke", holder.user()),
                    Feather.LOG_OUT,
                    () -> responder.revokeSession(provider, session, holder.user()));
            revoke.setId("revoke-session");
            wide(revoke);
        } else {
            say(TEXT.format("details.revoked", holder.user(), holder.state()), "wf-settled");
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

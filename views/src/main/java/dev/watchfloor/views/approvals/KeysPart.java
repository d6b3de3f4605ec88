package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.TrustedKey;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Plain;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Whose word counts here: the operator's own key, and those of others with their roles. */
final class KeysPart extends Part<String, TrustedKey> {
    private static final Messages TEXT = Messages.of("approvals");

    private final Kit kit;
    private final KeyDialogs dialogs;
    private final Label own = new Label();
    private final Label fingerprint = new Label();
    private final VBox page;

    KeysPart(Kit kit, KeyDialogs dialogs) {
        super(TEXT.get("part.keys"), key -> key.card().fingerprint());
        this.kit = kit;
        this.dialogs = dialogs;
        Columns<TrustedKey> make = new Columns<>();
        table.node().setId("keys");
        TableColumn<TrustedKey, TrustedKey> since =
                make.mono(TEXT.get("column.since"), 190, key -> kit.times().stamp(key.since()), TrustedKey::since);
        table.setColumns(
                List.of(
                        make.drawn(
                                TEXT.get("column.state"),
                                140,
                                key -> ApprovalWords.trust(key).tag(),
                                TrustedKey::isTrusted),
                        make.text(
                                TEXT.get("column.who"),
                                180,
                                key -> Plain.line(key.card().name())),
                        make.text(TEXT.get("column.roles"), 220, key -> ApprovalWords.roles(key.roles())),
                        make.mono(
                                TEXT.get("column.fingerprint"),
                                320,
                                key -> key.card().fingerprint(),
                                key -> key.card().fingerprint()),
                        since),
                List.of(since));
        table.setOnOpen(this::open);
        own.getStyleClass().add(Styles.HEADING);
        fingerprint.getStyleClass().add(Styles.MONO);
        fingerprint.setId("own-fingerprint");
        Button save = Buttons.plain(TEXT.get("save-key"), Feather.DOWNLOAD, dialogs::saveOwn);
        save.setId("save-key");
        Label help = new Label(TEXT.get("own-key.help"));
        help.getStyleClass().add(Styles.FIELD_HELP);
        HBox line = new HBox(14, own, fingerprint, Frame.gap(), save);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(6, line, help);
        card.getStyleClass().add(Styles.CARD);
        VBox.setMargin(card, new Insets(12, 14, 12, 14));
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        page = new VBox(card, table.node());
    }

    @Override
    Node node() {
        return page;
    }

    @Override
    void show(ApprovalsLook look) {
        own.setText(TEXT.format("own-key", Plain.line(look.own().name())));
        fingerprint.setText(look.own().fingerprint());
        super.show(look);
    }

    @Override
    List<TrustedKey> rows(ApprovalsLook look) {
        return look.keys();
    }

    @Override
    String counts(int rows) {
        return TEXT.format("counts.keys", rows);
    }

    @Override
    EmptyState emptyState() {
        return new EmptyState(Feather.KEY, TEXT.get("empty.keys"), TEXT.get("empty.keys.text"));
    }

    @Override
    Node details(TrustedKey key) {
        Facts facts = new Facts()
                .text(TEXT.get("column.roles"), ApprovalWords.roles(key.roles()))
                .mono(TEXT.get("column.fingerprint"), key.card().fingerprint())
                .mono(TEXT.get("column.since"), kit.times().stamp(key.since()))
                .text(TEXT.get("fact.by"), Plain.line(key.by()));
        if (key.ended() != null) {
            facts.mono(TEXT.get("fact.ended"), kit.times().stamp(key.ended()));
        }
        Button change = Buttons.plain(
                TEXT.get(key.isTrusted() ? "change-key" : "trust-again"), Feather.EDIT_3, () -> open(key));
        change.setId("change-key");
        Details details = new Details(
                        Plain.line(key.card().name()), ApprovalWords.trust(key).tag())
                .section(TEXT.get("details.key"), facts);
        if (!key.isTrusted()) {
            return details.actions(TEXT.get("details.next"), change);
        }
        Button end = Buttons.plain(TEXT.get("untrust"), Feather.SLASH, () -> dialogs.untrust(key));
        end.setId("untrust");
        return details.actions(TEXT.get("details.next"), change, end);
    }

    @Override
    List<Button> buttons() {
        Button trust = Buttons.plain(TEXT.get("trust"), Feather.PLUS, dialogs::trustFile);
        trust.setId("trust-key");
        return List.of(trust);
    }

    @Override
    void open(TrustedKey key) {
        dialogs.trust(key.card(), key.roles(), () -> {});
    }
}

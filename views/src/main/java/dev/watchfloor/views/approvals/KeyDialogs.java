package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.TrustedKey;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.CarriedFile;
import dev.watchfloor.views.parts.Plain;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Gives the operator's key away, and says whose keys count. FX thread only. */
final class KeyDialogs {
    private static final Messages TEXT = Messages.of("approvals");

    private final Approvals approvals;
    private final Kit kit;
    private final Consumer<String> problem;

    /** @param problem where it is said that a file could not be read or written */
    KeyDialogs(Approvals approvals, Kit kit, Consumer<String> problem) {
        this.approvals = approvals;
        this.kit = kit;
        this.problem = problem;
    }

    /** Asks where, and writes the public half of the operator's key. */
    void saveOwn() {
        kit.files().toWrite(TEXT.get("save-key"), "watchfloor-key.json").ifPresent(file -> {
            var unused = kit.bridge()
                    .load(
                            () -> {
                                CarriedFile.write(file, approvals.ownKeyFile());
                                return TEXT.format("key-saved", CarriedFile.name(file));
                            },
                            kit.navigator()::announce,
                            problem);
        });
    }

    /** Asks which, and shows the key of that file. */
    void trustFile() {
        kit.files().toRead(TEXT.get("trust")).ifPresent(file -> {
            var unused = kit.bridge()
                    .load(
                            () -> approvals.readKey(CarriedFile.read(file)),
                            card -> trust(card, Set.of(), () -> {}),
                            problem);
        });
    }

    /**
     * Shows a key with its fingerprint, and asks whose it is and in what roles they may agree.
     *
     * @param roles chosen at first
     * @param onDone after it is trusted
     */
    void trust(KeyCard card, Set<Role> roles, Runnable onDone) {
        Label fingerprint = Sheet.words(card.fingerprint(), Styles.MONO);
        fingerprint.setId("fingerprint");
        TextField name = new TextField(Plain.line(card.name()));
        name.setId("key-name");
        RoleChoice choice = new RoleChoice(roles);
        CheckBox compared = new CheckBox(TEXT.get("trust.compared"));
        compared.setId("compared");
        compared.setWrapText(true);
        new Sheet(kit, TEXT.format("trust.title", Plain.line(card.name())), TEXT.get("trust.go"), Feather.KEY)
                .open(
                        name,
                        () -> {
                            boolean sure = compared.isSelected();
                            String whose = name.getText();
                            Set<Role> chosen = choice.value();
                            return () -> trusted(card, whose, chosen, sure);
                        },
                        onDone,
                        Sheet.words(TEXT.get("trust.help"), Styles.MUTED),
                        Sheet.field(TEXT.get("column.fingerprint"), fingerprint),
                        Sheet.field(TEXT.get("trust.name"), name),
                        Sheet.field(TEXT.get("trust.roles"), choice),
                        Sheet.words(TEXT.get("trust.roles.help"), Styles.FIELD_HELP),
                        compared);
    }

    private String trusted(KeyCard card, String whose, Set<Role> roles, boolean compared)
            throws UnfitApprovalException {
        if (!compared) {
            throw new UnfitApprovalException(TEXT.get("trust.not-compared"));
        }
        return TEXT.format("trusted", approvals.trust(card, whose, roles).card().name());
    }

    /** Asks why, and lets a key count no more. */
    void untrust(TrustedKey key) {
        String whose = Plain.line(key.card().name());
        TextField reason = new TextField();
        reason.setId("sheet-reason");
        new Sheet(kit, TEXT.format("untrust.title", whose), TEXT.get("untrust.go"), Feather.SLASH)
                .open(
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> {
                                approvals.untrust(key.card().fingerprint(), why);
                                return TEXT.format("untrusted", whose);
                            };
                        },
                        () -> {},
                        Sheet.words(TEXT.get("untrust.help"), "label"),
                        Sheet.field(TEXT.get("reason"), reason));
    }
}

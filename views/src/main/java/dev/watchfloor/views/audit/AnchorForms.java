package dev.watchfloor.views.audit;

import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.CarriedFile;
import dev.watchfloor.views.parts.Form;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** What an administrator changes about anchors and trusted keys, each with its reason. FX thread only. */
final class AnchorForms {
    private static final Messages TEXT = Messages.of("anchors");

    private final AuditProof proof;
    private final Kit kit;
    private final Runnable onDone;

    /** @param onDone after something changed */
    AnchorForms(AuditProof proof, Kit kit, Runnable onDone) {
        this.proof = proof;
        this.kit = kit;
        this.onDone = onDone;
    }

    void change(AnchorSettings now) {
        TextField syslog = field("anchors-syslog", now.syslog(), "tls://logs.example.org:6514");
        TextField timestamps = field("anchors-timestamps", now.timestamps(), "https://tsa.example.org/tsr");
        TextArea authority = new TextArea(now.authority());
        authority.setId("anchors-authority");
        authority.setPrefRowCount(4);
        authority.getStyleClass().add(Styles.MONO);
        TextField reason = field("reason", "", "");
        new Form(kit, TEXT.get("change.title"))
                .open(
                        TEXT.get("change.go"),
                        syslog,
                        () -> {
                            String server = syslog.getText().strip();
                            String service = timestamps.getText().strip();
                            String trusted = authority.getText().strip();
                            String why = reason.getText();
                            return () -> {
                                proof.change(AnchorSettings.checked(server, service, trusted), why);
                                return TEXT.get("change.done");
                            };
                        },
                        this::done,
                        Form.field(TEXT.get("change.syslog"), syslog),
                        Form.words(TEXT.get("change.syslog.help"), Styles.MUTED),
                        Form.field(TEXT.get("change.timestamps"), timestamps),
                        Form.words(TEXT.get("change.timestamps.help"), Styles.MUTED),
                        Form.field(TEXT.get("change.authority"), authority),
                        Form.field(TEXT.get("reason"), reason));
    }

    /** Reads a file that {@code audit key} wrote. */
    void trust() {
        kit.files().toRead(TEXT.get("trust")).ifPresent(file -> {
            var unused = kit.bridge()
                    .load(
                            () -> new String(CarriedFile.read(file), StandardCharsets.UTF_8)
                                    .lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                                    .findFirst()
                                    .orElse(""),
                            this::trust,
                            kit.navigator()::announce);
        });
    }

    private void trust(String key) {
        TextField reason = field("reason", "", "");
        new Form(kit, TEXT.get("trust.title"))
                .open(
                        TEXT.get("trust.go"),
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> {
                                proof.trust(key, why);
                                return TEXT.get("trust.done");
                            };
                        },
                        this::done,
                        Form.words(TEXT.get("trust.help"), Styles.NOTICE),
                        Form.words(TEXT.format("trust.key", shown(key)), Styles.MONO),
                        Form.field(TEXT.get("reason"), reason));
    }

    void distrust(String key, String name) {
        TextField reason = field("reason", "", "");
        new Form(kit, TEXT.format("untrust.title", name))
                .open(
                        TEXT.get("untrust.go"),
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> {
                                proof.distrust(key, why);
                                return TEXT.format("untrust.done", name);
                            };
                        },
                        this::done,
                        Form.words(TEXT.get("untrust.help"), Styles.NOTICE),
                        Form.field(TEXT.get("reason"), reason));
    }

    private void done(String sentence) {
        kit.navigator().announce(sentence);
        onDone.run();
    }

    private static String shown(String key) {
        return AuditProof.isKey(key) ? AuditProof.fingerprint(key) : TEXT.get("trust.none");
    }

    private static TextField field(String id, String text, String prompt) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }
}

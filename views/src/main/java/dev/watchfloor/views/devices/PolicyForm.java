package dev.watchfloor.views.devices;

import dev.watchfloor.app.devices.DevicePolicies;
import dev.watchfloor.app.devices.DevicePolicy;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Form;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** Whether the console ends sessions on devices by itself, provider by provider, each change with a reason. FX thread only. */
final class PolicyForm {
    private static final Messages TEXT = Messages.of("devices");

    private final DevicePolicies policies;
    private final Kit kit;
    private final ComboBox<String> provider = new ComboBox<>();
    private final CheckBox blocked = new CheckBox(TEXT.get("policy.blocked"));
    private final CheckBox unapproved = new CheckBox(TEXT.get("policy.unapproved"));
    private final TextField reason = new TextField();

    PolicyForm(DevicePolicies policies, Kit kit) {
        this.policies = policies;
        this.kit = kit;
        provider.setId("policy-provider");
        provider.setMaxWidth(Double.MAX_VALUE);
        blocked.setId("policy-blocked");
        blocked.setWrapText(true);
        unapproved.setId("policy-unapproved");
        unapproved.setWrapText(true);
        reason.setId("policy-reason");
        provider.valueProperty().subscribe(name -> fill(Optional.ofNullable(name)));
    }

    /** @param providers those whose register the console keeps, at least one */
    void open(List<String> providers) {
        provider.getItems().setAll(providers);
        provider.setValue(providers.getFirst());
        kit.permits().before(Permission.ADMINISTER, this::show);
    }

    private void show() {
        new Form(kit, TEXT.get("policy.title"))
                .open(
                        TEXT.get("policy.go"),
                        provider,
                        () -> {
                            String name = provider.getValue();
                            boolean endsBlocked = blocked.isSelected();
                            boolean endsUnapproved = unapproved.isSelected();
                            String why = reason.getText();
                            return () -> {
                                policies.set(name, endsBlocked, endsUnapproved, why);
                                return name;
                            };
                        },
                        name -> kit.navigator().announce(TEXT.format("policy.kept", name)),
                        Form.words(TEXT.get("policy.help"), Styles.FIELD_HELP),
                        Form.field(TEXT.get("column.provider"), provider),
                        blocked,
                        unapproved,
                        Form.words(TEXT.get("policy.guard"), Styles.FIELD_HELP),
                        Form.field(TEXT.get("policy.reason"), reason));
    }

    private void fill(Optional<String> name) {
        Optional<DevicePolicy> policy = name.flatMap(policies::find);
        blocked.setSelected(policy.map(DevicePolicy::endsBlocked).orElse(false));
        unapproved.setSelected(policy.map(DevicePolicy::endsUnapproved).orElse(false));
    }
}

package dev.watchfloor.views.rules;

import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Plain;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Which parts of a finding are meant, each with a tick, and of addresses how much around them. FX thread only. */
final class ScopeChoice extends VBox {
    private static final Messages TEXT = Messages.of("rules");

    private final SuppressionScope whole;
    private final @Nullable CheckBox rule;
    private final @Nullable NetworkChoice source;
    private final @Nullable NetworkChoice destination;
    private final @Nullable CheckBox user;
    private final @Nullable CheckBox device;
    private final @Nullable CheckBox path;
    private final Runnable onChange;

    ScopeChoice(SuppressionScope whole, String title, Runnable onChange) {
        super(6);
        this.whole = whole;
        this.onChange = onChange;
        rule = tick("scope-rule", "part.rule", title.isBlank() ? whole.rule() : title, whole.rule() != null, true);
        source = whole.source() == null ? null : new NetworkChoice("scope-source", "part.source", whole.source(), true);
        destination = whole.destination() == null
                ? null
                : new NetworkChoice("scope-destination", "part.destination", whole.destination(), false);
        user = tick("scope-user", "part.user", whole.user(), whole.user() != null, false);
        device = tick("scope-device", "part.device", whole.device(), whole.device() != null, false);
        path = tick("scope-path", "part.path", whole.path(), whole.path() != null, false);
    }

    SuppressionScope scope() {
        return new SuppressionScope(
                ticked(rule) ? whole.rule() : null,
                source == null ? null : source.network(),
                destination == null ? null : destination.network(),
                ticked(user) ? whole.user() : null,
                ticked(device) ? whole.device() : null,
                ticked(path) ? whole.path() : null);
    }

    private static boolean ticked(@Nullable CheckBox box) {
        return box != null && box.isSelected();
    }

    private @Nullable CheckBox tick(String id, String key, @Nullable String value, boolean isThere, boolean isOn) {
        if (!isThere) {
            return null;
        }
        CheckBox box = box(id, TEXT.format(key, Plain.line(String.valueOf(value))), isOn);
        getChildren().add(box);
        return box;
    }

    private CheckBox box(String id, String words, boolean isOn) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setMnemonicParsing(false);
        box.setSelected(isOn);
        box.setWrapText(true);
        box.selectedProperty().subscribe((before, now) -> onChange.run());
        return box;
    }

    /** An address, or a network around it. */
    private final class NetworkChoice {
        private final CheckBox box;
        private final ComboBox<IPAddress> width = new ComboBox<>();

        NetworkChoice(String id, String key, IPAddress address, boolean isOn) {
            box = box(id, TEXT.get(key), isOn);
            width.getItems().setAll(widths(address));
            width.setValue(address);
            width.setId(id + "-width");
            width.setAccessibleText(TEXT.get(key));
            width.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable IPAddress network) {
                    return network == null ? "" : Addresses.canonical(network);
                }

                @Override
                public @Nullable IPAddress fromString(String written) {
                    return Addresses.parse(written).orElse(null);
                }
            });
            width.valueProperty().subscribe((before, now) -> onChange.run());
            HBox line = new HBox(8, box, width);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            ScopeChoice.this.getChildren().add(line);
        }

        @Nullable
        IPAddress network() {
            return box.isSelected() ? width.getValue() : null;
        }
    }

    private static List<IPAddress> widths(IPAddress address) {
        List<IPAddress> widths = new ArrayList<>(List.of(address));
        if (!address.isMultiple()) {
            for (int prefix : address.isIPv4() ? new int[] {24, 16} : new int[] {64, 48}) {
                widths.add(address.withoutPrefixLength().setPrefixLength(prefix).toPrefixBlock());
            }
        }
        return widths;
    }
}

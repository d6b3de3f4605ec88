package dev.watchfloor.views.inplace;

import dev.watchfloor.app.inplace.InPlace;
import dev.watchfloor.app.inplace.SearchablePlace;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Opens the dialog that asks in place, or says why there is nothing to ask. FX thread only. */
public final class InPlaceDialogs {
    private static final Messages TEXT = Messages.of("inplace");

    private final InPlace inPlace;
    private final Kit kit;

    public InPlaceDialogs(InPlace inPlace, Kit kit) {
        this.inPlace = inPlace;
        this.kit = kit;
    }

    /** Whether something can be asked. */
    public boolean hasPlaces() {
        return !inPlace.places().isEmpty();
    }

    /**
     * Shows it; nothing is asked before the operator says so.
     *
     * @param wanted what stands in the field at first
     * @param range between which times
     */
    public void open(Query wanted, TimeRange range) {
        Optional<String> lacking = kit.permits().lacking(Permission.TRIAGE);
        if (lacking.isPresent()) {
            kit.navigator().announce(lacking.get());
            return;
        }
        List<SearchablePlace> places = inPlace.places();
        if (places.isEmpty()) {
            teach();
        } else {
            new InPlaceDialog(new InPlaceModel(inPlace, kit.bridge()), kit, places, wanted, range).open();
        }
    }

    private void teach() {
        Dialog dialog = new Dialog(TEXT.get("title"));
        dialog.setId("in-place");
        Button close = Buttons.plain(TEXT.get("close"), dialog::close);
        Button connect = Buttons.leading(TEXT.get("unconnected.action"), Feather.PLUS, () -> {
            dialog.close();
            kit.navigator().showConnectors();
        });
        connect.setDefaultButton(true);
        dialog.setBody(new EmptyState(Feather.DATABASE, TEXT.get("unconnected.title"), TEXT.get("unconnected.text")));
        dialog.setButtons(close, connect);
        kit.modals().show(dialog);
    }
}

package dev.watchfloor.views.response;

import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import javafx.scene.Node;

/** The first page of the dialog: what, why, where. */
interface RequestForm {
    /** Heading of the dialog while the form shows. */
    String title();

    /** Always the same node. */
    Node node();

    /** What is wanted; empty when something is missing, which the form then says beside the field. */
    List<ResponseRequest> read();

    /** Where the cursor goes. */
    Node firstField();
}

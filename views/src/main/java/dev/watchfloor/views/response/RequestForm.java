package dev.watchfloor.views.response;

import java.util.Optional;
import javafx.scene.Node;

/** The first page of the sheet: what, why, where. */
interface RequestForm {
    /** Heading of the dialog while the form shows. */
    String title();

    /** Always the same node. */
    Node node();

    /** What is wanted; empty when something is missing, which the form then says beside the field. */
    Optional<Wish> read();

    /** Whether nothing is to be written: the plan is made at once, and there is no way back to here. */
    default boolean isReady() {
        return false;
    }

    /** Begins the reason, where one is asked for and nothing is written yet. */
    default void suggestReason(String words) {}

    /** Where the cursor goes. */
    Node firstField();
}

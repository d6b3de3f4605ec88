package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A wish that needs nothing more from the operator: its plan is made at once. */
final class ReadyForm implements RequestForm {
    private static final Messages TEXT = Messages.of("response");

    private final String title;
    private final Wish wish;
    private final Label words = new Label(TEXT.get("ready"));

    ReadyForm(String title, Wish wish) {
        this.title = title;
        this.wish = wish;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Node node() {
        return words;
    }

    @Override
    public Optional<Wish> read() {
        return Optional.of(wish);
    }

    @Override
    public Node firstField() {
        return words;
    }

    @Override
    public boolean isReady() {
        return true;
    }
}

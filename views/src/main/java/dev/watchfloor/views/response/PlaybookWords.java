package dev.watchfloor.views.response;

import dev.watchfloor.app.playbooks.Playbook;
import dev.watchfloor.views.kit.Messages;
import java.util.List;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A playbook in a list of choices. */
final class PlaybookWords extends StringConverter<Playbook> {
    private static final Messages TEXT = Messages.of("response");

    private final List<Playbook> playbooks;

    PlaybookWords(List<Playbook> playbooks) {
        this.playbooks = playbooks;
    }

    @Override
    public String toString(@Nullable Playbook playbook) {
        return playbook == null
                ? ""
                : TEXT.format("playbook.name", playbook.title(), playbook.name(), playbook.version());
    }

    @Override
    public @Nullable Playbook fromString(String text) {
        return playbooks.stream()
                .filter(one -> toString(one).equals(text))
                .findFirst()
                .orElse(null);
    }
}

package dev.watchfloor.views.response;

import dev.watchfloor.app.playbooks.Playbook;
import dev.watchfloor.app.playbooks.Playbook.Parameter;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import inet.ipaddr.IPAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which playbook, on what, and why. */
final class PlaybookForm implements RequestForm {
    private static final Messages TEXT = Messages.of("response");

    private final List<Playbook> playbooks;
    private final @Nullable IPAddress network;
    private final @Nullable String user;
    private final ComboBox<Playbook> choice = new ComboBox<>();
    private final Label description = Fields.small("");
    private final VBox values = new VBox(12);
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<String, Label> problems = new HashMap<>();
    private final ReasonField reason = new ReasonField();
    private final VBox page;

    /** @param edit opens the texts of the playbooks in place of this sheet */
    PlaybookForm(List<Playbooks.Kept> kept, @Nullable IPAddress network, @Nullable String user, Runnable edit) {
        this.playbooks = kept.stream().map(Playbooks.Kept::playbook).toList();
        this.network = network;
        this.user = user;
        choice.getItems().setAll(playbooks);
        choice.setConverter(new PlaybookWords(playbooks));
        choice.setId("playbook");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().subscribe((before, now) -> show(now));
        Button texts = Buttons.plain(TEXT.get("playbook.edit"), Feather.EDIT_3, edit);
        texts.setId("edit-playbooks");
        page = new VBox(
                16,
                new VBox(6, Fields.label(TEXT.get("playbook.which"), choice), choice, description),
                values,
                reason,
                texts);
        choice.setValue(playbooks.stream()
                .filter(playbook -> playbook.fits(known()))
                .findFirst()
                .orElse(playbooks.isEmpty() ? null : playbooks.getFirst()));
    }

    @Override
    public String title() {
        return TEXT.get("playbook.title");
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Optional<Wish> read() {
        boolean complete = reason.check();
        for (Map.Entry<String, TextField> field : fields.entrySet()) {
            boolean missing = field.getValue().getText().isBlank();
            Fields.showWhen(problems.getOrDefault(field.getKey(), description), missing);
            complete &= !missing;
        }
        Playbook playbook = choice.getValue();
        if (!complete || playbook == null) {
            return Optional.empty();
        }
        Map<String, String> given = new HashMap<>();
        fields.forEach((name, field) -> given.put(name, field.getText().strip()));
        return Optional.of(new Wish.Playing(playbook.name(), given, reason.text()));
    }

    @Override
    public void suggestReason(String words) {
        reason.suggest(words);
    }

    @Override
    public Node firstField() {
        return fields.values().stream()
                .filter(field -> field.getText().isBlank())
                .findFirst()
                .orElse(reason.field());
    }

    private void show(@Nullable Playbook playbook) {
        values.getChildren().clear();
        fields.clear();
        problems.clear();
        description.setText(playbook == null ? TEXT.get("playbook.none") : playbook.description());
        if (playbook == null) {
            return;
        }
        for (Parameter parameter : playbook.parameters()) {
            TextField field = new TextField(suggestion(parameter));
            field.setId("value-" + parameter.name());
            field.getStyleClass().add(Styles.MONO);
            Label problem = new Label(TEXT.get("playbook.missing"));
            problem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
            Fields.showWhen(problem, false);
            fields.put(parameter.name(), field);
            problems.put(parameter.name(), problem);
            values.getChildren().add(new VBox(6, Fields.label(label(parameter), field), field, problem));
        }
    }

    private java.util.Set<Playbook.Kind> known() {
        java.util.Set<Playbook.Kind> known = new java.util.HashSet<>();
        if (network != null) {
            known.add(Playbook.Kind.NETWORK);
        }
        if (user != null) {
            known.add(Playbook.Kind.USER);
        }
        return known;
    }

    private String suggestion(Parameter parameter) {
        return switch (parameter.kind()) {
            case NETWORK -> network == null ? "" : Addresses.canonical(network);
            case USER -> user == null ? "" : user;
        };
    }

    private static String label(Parameter parameter) {
        return switch (parameter.kind()) {
            case NETWORK -> TEXT.format("playbook.network", parameter.label());
            case USER -> TEXT.format("playbook.user", parameter.label());
        };
    }
}

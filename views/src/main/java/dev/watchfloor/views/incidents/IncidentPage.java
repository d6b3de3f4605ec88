package dev.watchfloor.views.incidents;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.OverPane;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.timeline.ThreadPicture;
import dev.watchfloor.views.timeline.ThreadSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All about one incident, with the three questions at its head. FX thread only. */
final class IncidentPage implements ScreenView {
    private static final Messages TEXT = Messages.of("incidents");

    private final Console console;
    private final Kit kit;
    private final Runnable back;
    private final IntConsumer turn;
    private final PageModel model;
    private final IncidentCommands commands;
    private final IncidentForms forms;
    private final PageHead head;
    private final PageParts parts;
    private final Entities entities;
    private final ReachFigures figures;
    private final ThreadPicture picture;
    private final TriageBar told;
    private final Triage triage;
    private final HBox bar = new HBox();
    private final VBox main = new VBox(14);
    private final VBox side = new VBox(10);
    private final OverPane node = new OverPane();
    private final Pins pins = new Pins();

    /**
     * @param back leads to the queue
     * @param turn shows another one of the queue, by rows from here
     */
    IncidentPage(Console console, Kit kit, Responder responder, Runnable back, IntConsumer turn) {
        this.console = console;
        this.kit = kit;
        this.back = back;
        this.turn = turn;
        told = new TriageBar(this::undo);
        triage = new Triage(console.incidents(), kit.bridge(), this::tell);
        commands = new IncidentCommands(
                kit, triage, new OwnerForm(console, kit), this::shownHead, this::shownHead, opened -> {});
        forms = new IncidentForms(kit, this::apply);
        head = new PageHead(kit, commands, forms);
        parts = new PageParts(kit, this::apply, triage);
        entities = new Entities(kit, responder);
        figures = new ReachFigures(kit);
        picture = new ThreadPicture(kit.appearance(), kit.times());
        model = new PageModel(console.incidents(), kit.bridge(), this::show, kit.navigator()::announce);
        bar.getStyleClass().add(Styles.TOP_BAR);
        main.getStyleClass().add("wf-incident-main");
        side.getStyleClass().add("wf-details-page");
        node.getStyleClass().add(Styles.SCREEN);
        node.setId("incident-page");
        node.setTop(bar);
        node.setOver(told);
        node.setCenter(scroll(main, "wf-incident-scroll"));
        ScrollPane right = scroll(side, "wf-details-pane");
        right.getStyleClass().add(Styles.DETAILS);
        node.setRight(right);
    }

    private static ScrollPane scroll(Node content, String style) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(style);
        return scroll;
    }

    void open(long number) {
        model.open(number);
        show();
    }

    private List<IncidentHead> shownHead() {
        PageData data = model.data();
        return data == null ? List.of() : List.of(data.incident().head());
    }

    private void apply(Deed deed) {
        triage.apply(List.of(model.number()), deed);
    }

    private void undo() {
        triage.undo();
    }

    private void tell(String sentence, boolean canUndo) {
        told.show(sentence, canUndo);
        kit.navigator().announce(sentence);
        model.reload();
    }

    private void show() {
        PageData data = model.data();
        Button leave = Buttons.plain(TEXT.get("page.back"), Feather.ARROW_LEFT, back);
        leave.setId("page-back");
        Label id = new Label(IncidentHead.idOf(model.number()));
        id.getStyleClass().add(Styles.SCREEN_TITLE);
        bar.getChildren().setAll(leave, id);
        if (data == null) {
            main.getChildren().setAll(new Label(TEXT.get("page.reading")));
            side.getChildren().clear();
            return;
        }
        Incident incident = data.incident();
        bar.getChildren().addAll(head.buttons(incident.head()));
        figures.show(model.reach());
        showMain(data);
        showSide(data);
    }

    private void showMain(PageData data) {
        Incident incident = data.incident();
        List<Node> all = new ArrayList<>();
        all.add(head.of(incident));
        all.add(figures);
        if (!incident.threads().isEmpty()) {
            picture.show(
                    incident.threads(),
                    data.acts().stream().map(act -> act.action().begun()).toList());
            all.add(card(TEXT.format("page.thread", incident.head().events()), picture, steps(incident)));
        }
        int attached = incident.events().size() + incident.mergedEvents().size();
        if (attached > 0 || incident.threads().isEmpty()) {
            all.add(card(TEXT.format("page.events", attached), parts.events(incident)));
        }
        all.add(card(TEXT.get("page.history"), parts.history(incident)));
        main.getChildren().setAll(all);
    }

    private Node steps(Incident incident) {
        ThreadSteps steps = new ThreadSteps(kit.times(), this::showStep);
        VBox list = new VBox(12);
        int first = 1;
        for (AttackThread thread : incident.threads()) {
            if (incident.threads().size() > 1) {
                Label whose = new Label(TEXT.format("page.why", thread.id(), Plain.line(thread.title())));
                whose.setWrapText(true);
                whose.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
                list.getChildren().add(whose);
            }
            list.getChildren().add(steps.of(thread, first));
            first += thread.steps().size();
        }
        return list;
    }

    private void showStep(ThreadStep step) {
        kit.navigator()
                .showTimeline(
                        new TimeRange(step.from().minusSeconds(60), step.to().plusSeconds(60)),
                        Query.OneOf.only(Field.LAYER, step.layer()));
    }

    private void showSide(PageData data) {
        Incident incident = data.incident();
        List<Node> all = new ArrayList<>();
        all.add(card(TEXT.get("page.score"), head.score(incident)));
        all.add(card(TEXT.get("page.entities"), entities.of(incident)));
        all.add(card(TEXT.get("page.acts"), parts.acts(data.acts())));
        all.add(card(
                TEXT.get("page.tasks"),
                parts.tasks(incident.tasks()),
                button("new-task", "page.new-task", Feather.PLUS, () -> forms.task(incident.head()))));
        all.add(card(
                TEXT.get("page.notes"),
                parts.notes(incident.notes()),
                button("new-note", "page.new-note", Feather.EDIT_3, () -> forms.note(incident.head()))));
        if (!incident.merged().isEmpty()) {
            all.add(card(TEXT.get("page.tells"), parts.merged(incident.merged())));
        }
        for (AttackThread thread : incident.threads()) {
            if (!thread.advice().isBlank()) {
                Label advice = new Label(Plain.line(thread.advice()));
                advice.setWrapText(true);
                all.add(card(TEXT.get("page.advice"), advice));
            }
        }
        side.getChildren().setAll(all);
    }

    private static VBox card(String heading, Node... content) {
        Label label = new Label(heading);
        label.getStyleClass().add(Styles.HEADING);
        VBox card = new VBox(10, content);
        card.getStyleClass().add(Styles.CARD);
        return new VBox(6, label, card);
    }

    private static Button button(String id, String key, Feather icon, Runnable action) {
        Button button = Buttons.plain(TEXT.get(key), icon, action);
        button.setId(id);
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        return button;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return IncidentHead.idOf(model.number());
    }

    @Override
    public void onShow() {
        pins.listen(kit.times().zoneProperty(), zone -> show());
        pins.add(kit.bridge().watch(console.incidents()::subscribe, model::reload));
        pins.add(kit.bridge().watch(console.response()::subscribe, model::reload));
        model.reload();
        // While another screen was shown the attack may have gone on.
        model.askReach();
        node.requestFocus();
    }

    @Override
    public void onHide() {
        pins.close();
    }

    @Override
    public boolean onCharacter(String character) {
        Optional<IncidentHead> shown = shownHead().stream().findFirst();
        if (shown.isEmpty()) {
            return false;
        }
        switch (character) {
            case "j" -> turn.accept(1);
            case "k" -> turn.accept(-1);
            case "a" -> commands.acknowledge();
            case "A" -> commands.assign();
            case "e" -> commands.close();
            case "s" -> commands.escalate();
            case "S" -> commands.escalateAndClose();
            case "." -> commands.menu();
            case "n" -> forms.note(shown.get());
            case "w" -> forms.task(shown.get());
            case "r" -> forms.rename(shown.get());
            case "v" -> forms.rate(shown.get());
            case "p" -> forms.mark(shown.get());
            case "[" -> back.run();
            default -> {
                return figures.press(character);
            }
        }
        return true;
    }

    @Override
    public boolean onKey(KeyCode key) {
        if (key == KeyCode.ESCAPE || key == KeyCode.BACK_SPACE) {
            back.run();
            return true;
        }
        return false;
    }

    @Override
    public boolean onShortcut(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            undo();
            return true;
        }
        return false;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("Esc / [", TEXT.get("key.back")),
                new KeyHelp("j / k", TEXT.get("key.turn")),
                new KeyHelp("1 – 9, 0", TEXT.get("key.figure")),
                new KeyHelp("a", TEXT.get("key.acknowledge")),
                new KeyHelp("Shift+a", TEXT.get("key.assign")),
                new KeyHelp("e", TEXT.get("key.close")),
                new KeyHelp("s", TEXT.get("key.escalate")),
                new KeyHelp("Shift+s", TEXT.get("key.escalate-close")),
                new KeyHelp("n", TEXT.get("key.note")),
                new KeyHelp("w", TEXT.get("key.task")),
                new KeyHelp("r", TEXT.get("key.rename")),
                new KeyHelp("v", TEXT.get("key.rate")),
                new KeyHelp("p", TEXT.get("key.marking")),
                new KeyHelp(".", TEXT.get("key.menu")),
                new KeyHelp("Ctrl+Z", TEXT.get("key.undo")));
    }
}

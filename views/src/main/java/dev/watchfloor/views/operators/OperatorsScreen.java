package dev.watchfloor.views.operators;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.SessionRules;
import dev.watchfloor.app.operators.Workstation;
import dev.watchfloor.app.operators.Workstations;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.RoleWords;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.LiveTable;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.parts.Segments;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** Who may sign in and where, and how long a session lasts. */
public final class OperatorsScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("operators");
    private static final String PEOPLE = "people";
    private static final String PLACES = "places";

    private final Operators operators;
    private final Workstations workstations;
    private final Console console;
    private final Kit kit;
    private final OperatorDialogs dialogs;
    private final WorkstationDialogs placeDialogs;
    private final Latest looks;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final LiveTable<String, Operator> people;
    private final LiveTable<String, Workstation> places;
    private final Segments<String> choice = new Segments<>(
            TEXT.get("parts"),
            List.of(PEOPLE, PLACES),
            part -> part.equals(PEOPLE) ? TEXT.get("part.people") : TEXT.get("part.places"),
            PEOPLE);
    private final Pins pins = new Pins();
    private Look look = new Look(List.of(), List.of(), SessionRules.USUAL, Optional.empty());

    /** @param lacking why nothing can be changed; empty when it can */
    private record Look(
            List<Operator> people, List<Workstation> places, SessionRules rules, Optional<String> lacking) {}

    public OperatorsScreen(Console console, Kit kit, Responder responder) {
        this.console = console;
        this.operators = console.operators();
        this.workstations = console.workstations();
        this.kit = kit;
        this.dialogs = new OperatorDialogs(operators, console.session(), kit, frame::setNotice);
        this.placeDialogs = new WorkstationDialogs(workstations, kit, frame::setNotice);
        this.looks = kit.bridge().latest();
        people = new LiveTable<>(TEXT.get("part.people"), Operator::id, new Label());
        Columns<Operator> person = new Columns<>();
        people.setColumns(
                List.of(
                        person.text(TEXT.get("column.name"), 220, operator -> Plain.line(operator.name())),
                        person.text(TEXT.get("column.roles"), 420, operator -> RoleWords.of(operator.roles())),
                        person.mono(
                                TEXT.get("column.added"),
                                220,
                                operator -> kit.times().stamp(operator.added()),
                                Operator::added)),
                List.of());
        people.node().setId("operators");
        places = new LiveTable<>(TEXT.get("part.places"), Workstation::fingerprint, new Label());
        Columns<Workstation> place = new Columns<>();
        places.setColumns(
                List.of(
                        place.text(TEXT.get("column.workstation"), 240, at -> Plain.line(at.name())),
                        place.mono(
                                TEXT.get("column.fingerprint"),
                                280,
                                Workstation::fingerprint,
                                Workstation::fingerprint),
                        place.text(TEXT.get("column.by"), 180, at -> Plain.line(at.confirmedBy())),
                        place.mono(
                                TEXT.get("column.confirmed"),
                                220,
                                at -> kit.times().stamp(at.confirmed()),
                                Workstation::confirmed)),
                List.of());
        places.node().setId("workstations");
        people.setOnSelection(this::showDetails);
        places.setOnSelection(this::showDetails);
        choice.setOnChosen(part -> show());
        show();
    }

    private boolean arePeople() {
        return choice.value().equals(PEOPLE);
    }

    private void show() {
        Button rules = button("rules", TEXT.get("rules"), Feather.CLOCK, () -> dialogs.rules(look.rules()));
        Button recovery = button("recovery", TEXT.get("recovery"), Feather.LIFE_BUOY, dialogs::recoveryCode);
        Button add = arePeople()
                ? button("add", TEXT.get("add"), Feather.USER_PLUS, dialogs::add)
                : button("confirm", TEXT.get("confirm"), Feather.FOLDER, placeDialogs::confirm);
        add.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
        Button own = Buttons.plain(TEXT.get("own"), Feather.USER, own()::open);
        own.setId("own");
        frame.setBar(choice, Frame.gap(), own, recovery, rules, add);
        frame.setCenter(arePeople() ? people.node() : places.node());
        frame.setNotice(look.lacking().orElse(""));
        frame.setCounts(
                TEXT.format("counts", look.people().size(), look.places().size()));
        people.show(look.people());
        places.show(look.places());
        showDetails();
    }

    private OwnSignIn own() {
        return new OwnSignIn(operators, console.session(), kit, frame::setNotice);
    }

    /** One that somebody without the role cannot press; why not stands above the list. */
    private Button button(String id, String words, Feather icon, Runnable action) {
        Button button = Buttons.plain(words, icon, action);
        button.setId(id);
        button.setDisable(look.lacking().isPresent());
        return button;
    }

    private void showDetails() {
        Optional<Operator> person = people.selected().stream().findFirst();
        Optional<Workstation> place = places.selected().stream().findFirst();
        if (arePeople() && person.isPresent()) {
            frame.setDetails(person.get(), () -> details(person.get()));
        } else if (!arePeople() && place.isPresent()) {
            frame.setDetails(place.get(), () -> details(place.get()));
        } else {
            frame.clearDetails();
        }
    }

    private Node details(Operator operator) {
        Facts facts = new Facts()
                .text(TEXT.get("column.roles"), RoleWords.of(operator.roles()))
                .mono(TEXT.get("column.added"), kit.times().stamp(operator.added()));
        return new Details(Plain.line(operator.name()))
                .section(TEXT.get("details"), facts)
                .actions(
                        TEXT.get("details.next"),
                        button("roles", TEXT.get("roles"), Feather.EDIT_3, () -> dialogs.roles(operator)),
                        button("reset", TEXT.get("reset"), Feather.REFRESH_CW, () -> dialogs.reset(operator)),
                        button("remove", TEXT.get("remove"), Feather.USER_X, () -> dialogs.remove(operator)));
    }

    private Node details(Workstation workstation) {
        Facts facts = new Facts()
                .mono(TEXT.get("column.fingerprint"), workstation.fingerprint())
                .text(TEXT.get("column.by"), Plain.line(workstation.confirmedBy()))
                .mono(TEXT.get("column.confirmed"), kit.times().stamp(workstation.confirmed()));
        return new Details(Plain.line(workstation.name()))
                .section(TEXT.get("details"), facts)
                .actions(
                        TEXT.get("details.next"),
                        button("forget", TEXT.get("forget"), Feather.SLASH, () -> placeDialogs.forget(workstation)));
    }

    private void look() {
        looks.load(
                () -> new Look(
                        operators.list(),
                        workstations.list(),
                        console.session().rules(),
                        kit.permits().lacking(Permission.ADMINISTER)),
                found -> {
                    look = found;
                    show();
                },
                frame::setNotice);
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public String title() {
        return TEXT.get("title");
    }

    @Override
    public void onShow() {
        pins.add(kit.bridge().watch(operators::subscribe, this::look));
        pins.add(kit.bridge().watch(workstations::subscribe, this::look));
        pins.add(kit.bridge().watch(console.session()::subscribe, this::look));
        pins.listen(kit.times().zoneProperty(), zone -> {
            people.redraw();
            places.redraw();
            showDetails();
        });
        look();
    }

    @Override
    public void onHide() {
        pins.close();
        looks.forget();
    }

    @Override
    public boolean onCharacter(String character) {
        switch (character) {
            case "1" -> choice.choose(PEOPLE);
            case "2" -> choice.choose(PLACES);
            case "o" -> own().open();
            case "n" -> fire(arePeople() ? "#add" : "#confirm");
            default -> {
                return arePeople() ? people.onCharacter(character) : places.onCharacter(character);
            }
        }
        return true;
    }

    private void fire(String id) {
        if (frame.lookup(id) instanceof Button button && !button.isDisabled()) {
            button.fire();
        }
    }

    @Override
    public boolean onKey(KeyCode key) {
        return key == KeyCode.DOWN && !frame.isInDetails() && (arePeople() ? people.enter() : places.enter());
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("1 / 2", TEXT.get("key.parts")),
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("n", TEXT.get("key.new")),
                new KeyHelp("o", TEXT.get("key.own")));
    }
}

package dev.watchfloor.views.approvals;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.CarriedFile;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.response.ApprovalFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What was asked of second persons and of this one, and whose word counts when. */
public final class ApprovalsScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("approvals");
    /** Agreements end without anybody telling. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Approvals approvals;
    private final Kit kit;
    private final KeyDialogs keys;
    private final Latest looks;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final List<Part<?, ?>> parts;
    private final Segments<Part<?, ?>> choice;
    private final ApprovalFiles files;
    private final Pins pins = new Pins();
    private @Nullable ApprovalsLook look;
    private String problem = "";

    public ApprovalsScreen(Console console, Kit kit, Responder responder) {
        this.approvals = console.approvals();
        this.kit = kit;
        this.looks = kit.bridge().latest();
        this.files = new ApprovalFiles(approvals, console.secondPersons(), kit);
        this.keys = new KeyDialogs(approvals, kit, this::say);
        this.parts = List.of(
                new AskedPart(kit, responder, this::addApproval),
                new DecidedPart(kit),
                new KeysPart(kit, keys),
                new PolicyPart(new RuleDialogs(approvals, kit)));
        List<String> names = List.of(
                TEXT.get("part.asked"), TEXT.get("part.decided"), TEXT.get("part.keys"), TEXT.get("part.policy"));
        this.choice =
                new Segments<>(TEXT.get("parts"), parts, part -> names.get(parts.indexOf(part)), parts.getFirst());
        choice.setOnChosen(part -> showPart());
        parts.forEach(part -> part.table.setOnSelection(this::showDetails));
        showPart();
    }

    private void showPart() {
        Part<?, ?> part = choice.value();
        Button request = Buttons.leading(TEXT.get("open-request"), Feather.FOLDER, this::openRequest);
        request.setId("open-request");
        List<Node> bar = new ArrayList<>(List.of(choice, Frame.gap()));
        bar.addAll(part.buttons());
        bar.add(request);
        frame.setBar(bar.toArray(Node[]::new));
        frame.setCenter(part.node());
        show();
        showDetails();
    }

    private void show() {
        frame.setNotice(problem);
        if (look != null) {
            choice.value().show(look);
            frame.setCounts(choice.value().counts());
        } else {
            frame.setCounts(TEXT.get("looking"));
        }
    }

    private void showDetails() {
        Part<?, ?> part = choice.value();
        Optional<?> chosen = part.chosen();
        if (chosen.isEmpty()) {
            frame.clearDetails();
        } else {
            frame.setDetails(chosen.get(), () -> part.details().orElseThrow());
        }
    }

    private void look() {
        looks.load(
                () -> ApprovalsLook.of(approvals, kit.clock().instant()),
                found -> {
                    look = found;
                    show();
                },
                this::say);
    }

    /** A sentence about a file stays until the next one. */
    private void say(String sentence) {
        problem = sentence;
        show();
    }

    private void addApproval() {
        say("");
        files.addApproval("", new ApprovalFiles.Said() {
            @Override
            public void well(String sentence) {
                kit.navigator().announce(sentence);
            }

            @Override
            public void ill(String sentence) {
                say(sentence);
            }
        });
    }

    private void openRequest() {
        say("");
        kit.files().toRead(TEXT.get("open-request")).ifPresent(file -> {
            var unused = kit.bridge()
                    .load(
                            () -> Incoming.of(approvals.readRequest(CarriedFile.read(file)), approvals),
                            incoming -> new DecideDialog(approvals, kit, keys, incoming).open(),
                            this::say);
        });
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
        pins.add(kit.bridge().watch(approvals::subscribe, this::look));
        pins.add(kit.bridge().every(LOOK, this::look));
        pins.listen(kit.times().zoneProperty(), zone -> {
            parts.forEach(part -> part.table.redraw());
            showDetails();
        });
        look();
    }

    @Override
    public void onHide() {
        pins.close();
        looks.forget();
        problem = "";
    }

    @Override
    public boolean onCharacter(String character) {
        switch (character) {
            case "1", "2", "3", "4" -> choice.choose(parts.get(Integer.parseInt(character) - 1));
            case "o" -> openRequest();
            case "n" -> choice.value().buttons().stream().findFirst().ifPresent(ButtonBase::fire);
            default -> {
                return choice.value().table.onCharacter(character);
            }
        }
        return true;
    }

    @Override
    public boolean onKey(KeyCode key) {
        return switch (key) {
            case ENTER -> choice.value().openChosen();
            case DOWN -> !frame.isInDetails() && choice.value().table.enter();
            default -> false;
        };
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("1 – 4", TEXT.get("key.parts")),
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("Enter", TEXT.get("key.open")),
                new KeyHelp("n", TEXT.get("key.new")),
                new KeyHelp("o", TEXT.get("key.request")));
    }
}

package dev.watchfloor.views.rules;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.parts.FilterField;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.Verb;
import dev.watchfloor.views.parts.VerbMenu;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Which rules are asked and what they find, what of that is not to disturb, and the lists that they use. */
public final class RulesScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("rules");
    /** Findings come often; counting them all again at each would be much work for little. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Rules rules;
    private final Kit kit;
    private final RulesReader reader;
    private final Latest looks;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final FilterField filter = new FilterField(TEXT.get("filter"), this::filter);
    private final Undoing undoing;
    private final List<Part<?>> parts;
    private final Segments<Part<?>> choice;
    private final Pins pins = new Pins();
    private @Nullable RulesLook look;
    private String wanted = "";
    private String problem = "";
    private boolean isStale;

    public RulesScreen(Console console, Kit kit, Responder responder) {
        this.rules = console.rules();
        this.kit = kit;
        this.reader = new RulesReader(rules, console.events(), kit.clock());
        this.looks = kit.bridge().latest();
        this.undoing = new Undoing(kit, this::look, this::say);
        SuppressionDialogs suppressing = new SuppressionDialogs(rules.suppressions(), kit, this::look);
        this.parts = List.of(
                new RulesPart(kit, new RuleCommands(rules, kit, undoing, suppressing)),
                new SuppressionsPart(rules.suppressions(), kit, undoing),
                new ListsPart(rules.lists(), kit, undoing));
        List<String> names = List.of(TEXT.get("part.rules"), TEXT.get("part.suppressions"), TEXT.get("part.lists"));
        this.choice =
                new Segments<>(TEXT.get("parts"), parts, part -> names.get(parts.indexOf(part)), parts.getFirst());
        filter.setOnLeave(() -> choice.value().table.arrive());
        choice.setOnChosen(part -> showPart());
        parts.forEach(part -> part.setOnClear(filter::clear));
        parts.forEach(part -> part.table.setOnSelection(this::showDetails));
        showPart();
    }

    private void showPart() {
        List<Node> bar = new ArrayList<>(List.of(choice, filter, Frame.gap(), undoing.button()));
        bar.addAll(choice.value().buttons());
        frame.setBar(bar.toArray(Node[]::new));
        frame.setCenter(choice.value().table.node());
        show();
        showDetails();
    }

    private void show() {
        frame.setNotice(problem);
        RulesLook now = look;
        if (now == null) {
            frame.setCounts(TEXT.get("looking"));
            return;
        }
        choice.value().show(now, wanted);
        frame.setCounts(choice.value().counts()
                + (now.waiting() == 0 ? "" : " · " + TEXT.format("counts.waiting", now.waiting())));
    }

    private void showDetails() {
        Part<?> part = choice.value();
        Optional<?> chosen = part.chosen();
        if (chosen.isEmpty()) {
            frame.clearDetails();
        } else {
            frame.setDetails(chosen.get(), () -> part.details().orElseThrow());
        }
    }

    private void filter(String words) {
        wanted = words;
        show();
    }

    private void look() {
        isStale = false;
        looks.load(
                reader::look,
                found -> {
                    look = found;
                    show();
                },
                this::say);
    }

    /** Stays until the screen is shown again. */
    private void say(String sentence) {
        problem = sentence;
        show();
    }

    private void menu() {
        List<Verb> verbs = choice.value().verbs();
        if (!verbs.isEmpty()) {
            VerbMenu.open(kit.modals(), TEXT.get("details.acts"), verbs);
        }
    }

    private boolean act(String letter) {
        Optional<Verb> verb = choice.value().verbs().stream()
                .filter(each -> letter.equals(String.valueOf(each.letter())) && each.isPossible())
                .findFirst();
        verb.ifPresent(each -> each.action().run());
        return verb.isPresent();
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
        Runnable stale = () -> isStale = true;
        pins.add(kit.bridge().watch(rules::subscribe, stale));
        pins.add(kit.bridge().watch(rules.suppressions()::subscribe, stale));
        pins.add(kit.bridge().every(LOOK, () -> {
            if (isStale) {
                look();
            }
        }));
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
    public void focusFilter() {
        filter.requestFocus();
    }

    @Override
    public boolean onCharacter(String character) {
        switch (character) {
            case "1", "2", "3" -> choice.choose(parts.get(Integer.parseInt(character) - 1));
            case "n" ->
                choice.value().buttons().stream()
                        .filter(button -> "add".equals(button.getId()))
                        .forEach(ButtonBase::fire);
            case "." -> menu();
            default -> {
                return act(character) || choice.value().table.onCharacter(character);
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
    public boolean onShortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.Z) {
            undoing.undo();
            return true;
        }
        return false;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("1 – 3", TEXT.get("key.parts")),
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("Enter", TEXT.get("key.open")),
                new KeyHelp("n", TEXT.get("key.new")),
                new KeyHelp(".", TEXT.get("key.menu")),
                new KeyHelp("o e t f s r", TEXT.get("key.acts")),
                new KeyHelp("Ctrl+Z", TEXT.get("undo")),
                new KeyHelp("/", TEXT.get("key.filter")));
    }
}

package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Verb;
import dev.watchfloor.views.parts.VerbMenu;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the incidents that are chosen, by button, key or menu. FX thread only. */
final class IncidentCommands {
    private static final Messages TEXT = Messages.of("incidents");

    private final Kit kit;
    private final Triage triage;
    private final OwnerForm owners;
    private final Supplier<List<IncidentHead>> chosen;
    private final Supplier<List<IncidentHead>> cursor;
    private final Consumer<IncidentHead> open;

    /**
     * @param owners asks whose they are to be
     * @param chosen what is marked, otherwise what is selected
     * @param cursor what is selected
     * @param open shows all about one
     */
    IncidentCommands(
            Kit kit,
            Triage triage,
            OwnerForm owners,
            Supplier<List<IncidentHead>> chosen,
            Supplier<List<IncidentHead>> cursor,
            Consumer<IncidentHead> open) {
        this.kit = kit;
        this.triage = triage;
        this.owners = owners;
        this.chosen = chosen;
        this.cursor = cursor;
        this.open = open;
    }

    void open() {
        cursor.get().stream().findFirst().ifPresentOrElse(open, this::sayNoneChosen);
    }

    void acknowledge() {
        toChosen(new Deed.Acknowledged());
    }

    void escalate() {
        toChosen(new Deed.Escalated(""));
    }

    void reopen() {
        toChosen(new Deed.Reopened(""));
    }

    void assign() {
        List<Long> numbers = numbers();
        if (!numbers.isEmpty()) {
            owners.open(chosen.get(), assigned -> triage.apply(numbers, assigned));
        }
    }

    void disown() {
        toChosen(new Deed.Assigned(null));
    }

    void split() {
        toChosen(new Deed.Split());
    }

    void close() {
        List<Long> numbers = numbers();
        if (!numbers.isEmpty()) {
            VerdictQuestion.open(kit.modals(), numbers, verdict -> triage.apply(numbers, verdict));
        }
    }

    void escalateAndClose() {
        List<Long> numbers = numbers();
        if (!numbers.isEmpty()) {
            VerdictQuestion.open(
                    kit.modals(), numbers, verdict -> triage.apply(numbers, new Deed.Escalated(""), verdict));
        }
    }

    /** What is marked is told by the one under the cursor from now on. */
    void merge() {
        List<IncidentHead> into = cursor.get();
        List<Long> others = into.size() != 1
                ? List.of()
                : chosen.get().stream()
                        .map(IncidentHead::number)
                        .filter(number -> number != into.getFirst().number())
                        .toList();
        if (others.isEmpty()) {
            kit.navigator().announce(TEXT.get("merge.how"));
            return;
        }
        triage.apply(others, new Deed.Merged(into.getFirst().number()));
    }

    void undo() {
        triage.undo();
    }

    void copy() {
        List<IncidentHead> heads = chosen.get();
        if (heads.isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(
                heads.stream().map(head -> head.id() + "\t" + head.title()).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
        kit.navigator().announce(TEXT.format("copied", heads.size()));
    }

    /** All that fits, with letters. */
    void menu() {
        List<Long> numbers = numbers();
        if (numbers.isEmpty()) {
            return;
        }
        List<IncidentHead> heads = chosen.get();
        VerbMenu.open(
                kit.modals(),
                heads.size() == 1
                        ? heads.getFirst().id() + " · " + heads.getFirst().title()
                        : TEXT.format("several", heads.size()),
                List.of(
                        new Verb('o', Feather.MAXIMIZE_2, TEXT.get("menu.open"), this::open),
                        new Verb('a', Feather.EYE, TEXT.get("menu.acknowledge"), this::acknowledge),
                        new Verb('s', Feather.CHEVRONS_UP, TEXT.get("menu.escalate"), this::escalate),
                        new Verb('e', Feather.CHECK, TEXT.get("menu.close"), this::close),
                        new Verb('b', Feather.CHECK_CIRCLE, TEXT.get("menu.escalate-close"), this::escalateAndClose),
                        new Verb(
                                'r',
                                Feather.ROTATE_CCW,
                                TEXT.get("menu.reopen"),
                                heads.stream().allMatch(head -> head.state().isOpen())
                                        ? TEXT.get("already.all-open")
                                        : "",
                                this::reopen),
                        new Verb('g', Feather.USER_CHECK, TEXT.get("menu.assign"), this::assign),
                        new Verb('n', Feather.USER_MINUS, TEXT.get("menu.disown"), this::disown),
                        new Verb('m', Feather.GIT_MERGE, TEXT.get("menu.merge"), mergeObstacle(), this::merge),
                        new Verb(
                                'p',
                                Feather.GIT_BRANCH,
                                TEXT.get("menu.split"),
                                heads.stream().allMatch(head -> head.mergedInto() == null)
                                        ? TEXT.get("already.none-merged")
                                        : "",
                                this::split),
                        new Verb('c', Feather.COPY, TEXT.get("menu.copy"), this::copy)));
    }

    private String mergeObstacle() {
        List<IncidentHead> into = cursor.get();
        boolean fits = into.size() == 1
                && chosen.get().stream()
                        .anyMatch(head -> head.number() != into.getFirst().number());
        return fits ? "" : TEXT.get("merge.how");
    }

    private void toChosen(Deed deed) {
        List<Long> numbers = numbers();
        if (!numbers.isEmpty()) {
            triage.apply(numbers, deed);
        }
    }

    private List<Long> numbers() {
        List<Long> numbers = chosen.get().stream().map(IncidentHead::number).toList();
        if (numbers.isEmpty()) {
            sayNoneChosen();
        }
        return numbers;
    }

    private void sayNoneChosen() {
        kit.navigator().announce(TEXT.get("none-chosen"));
    }
}

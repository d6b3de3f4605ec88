package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.parts.Verb;
import dev.watchfloor.views.parts.VerbMenu;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the entries that are chosen, by button, key or menu. Says so where nothing fits. FX thread only. */
final class EntryCommands {
    private static final Messages TEXT = Messages.of("denylist");

    private final Kit kit;
    private final Responder responder;
    private final Supplier<List<DriftedRow>> chosen;

    /** @param chosen what is marked or selected */
    EntryCommands(Kit kit, Responder responder, Supplier<List<DriftedRow>> chosen) {
        this.kit = kit;
        this.responder = responder;
        this.chosen = chosen;
    }

    /** Puts back what is missing of what is chosen. */
    void reconcile() {
        reconcile(chosen.get());
    }

    /** Puts back what is missing of these. */
    void reconcile(List<DriftedRow> rows) {
        List<DenylistRow> missing = rows(rows, this::isReconcilable);
        if (missing.isEmpty()) {
            kit.navigator().announce(TEXT.get("nothing.missing"));
        }
        responder.reconcile(missing);
    }

    void renew() {
        List<DenylistRow> own = rows(chosen.get(), EntryCommands::isOwn);
        if (own.isEmpty()) {
            kit.navigator().announce(TEXT.get("nothing.own"));
        }
        responder.renew(own);
    }

    void lift() {
        responder.liftAll(chosen.get().stream().map(DriftedRow::network).toList());
    }

    void copy() {
        List<DriftedRow> rows = chosen.get();
        if (rows.isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(rows.stream().map(EntryWords::network).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
        kit.navigator().announce(TEXT.format("copied", rows.size()));
    }

    /** All that fits, with letters. */
    void menu() {
        List<DriftedRow> rows = chosen.get();
        if (rows.isEmpty()) {
            return;
        }
        String title =
                rows.size() == 1 ? EntryWords.network(rows.getFirst()) : TEXT.format("details.several", rows.size());
        VerbMenu.open(
                kit.modals(),
                title,
                List.of(
                        new Verb('l', Feather.UNLOCK, EntryWords.lift(rows), this::lift),
                        new Verb(
                                'n',
                                Feather.CLOCK,
                                TEXT.get("renew"),
                                obstacle(rows, EntryCommands::isOwn, "nothing.own"),
                                this::renew),
                        new Verb(
                                'r',
                                Feather.ROTATE_CW,
                                TEXT.get("reconcile"),
                                obstacle(rows, this::isReconcilable, "nothing.missing"),
                                this::reconcile),
                        new Verb('b', Feather.SLASH, TEXT.get("block"), responder::block),
                        new Verb('c', Feather.COPY, TEXT.format("copy", rows.size()), this::copy)));
    }

    private static String obstacle(List<DriftedRow> rows, Predicate<DriftedRow> fits, String key) {
        return rows.stream().anyMatch(fits) ? "" : TEXT.get(key);
    }

    private boolean isReconcilable(DriftedRow row) {
        return row.isReconcilable(kit.clock().instant());
    }

    private static boolean isOwn(DriftedRow row) {
        return row.lease() != null;
    }

    private static List<DenylistRow> rows(List<DriftedRow> rows, Predicate<DriftedRow> which) {
        return rows.stream().filter(which).map(DriftedRow::row).toList();
    }
}

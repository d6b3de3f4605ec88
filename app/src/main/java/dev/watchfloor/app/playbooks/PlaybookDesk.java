package dev.watchfloor.app.playbooks;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.work.Listeners;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Playbooks over the response desk. Thread-safe. */
public final class PlaybookDesk implements Playbooks {
    private static final Logger LOG = LoggerFactory.getLogger(PlaybookDesk.class);

    private final PlaybookShelf shelf;
    private final ResponseDesk desk;
    private final Unfolding unfolding;
    private final AuditLog audit;
    private final List<Kept> shipped = ShippedPlaybooks.all();
    private final Listeners listeners = new Listeners();

    public PlaybookDesk(PlaybookShelf shelf, ResponseDesk desk, Unfolding unfolding, AuditLog audit) {
        this.shelf = shelf;
        this.desk = desk;
        this.unfolding = unfolding;
        this.audit = audit;
    }

    @Override
    public List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        for (PlaybookShelf.Entry entry : shelf.latest()) {
            try {
                all.add(new Kept(PlaybookText.read(entry.text(), entry.version()), entry.text(), false));
            } catch (RefusedPlaybookException older) {
                LOG.warn("The playbook {} was written for another version: {}", entry.name(), older.getMessage());
            }
        }
        for (Kept one : shipped) {
            if (all.stream()
                    .noneMatch(known ->
                            known.playbook().name().equals(one.playbook().name()))) {
                all.add(one);
            }
        }
        all.sort(Comparator.comparing(kept -> kept.playbook().name()));
        return List.copyOf(all);
    }

    @Override
    public Optional<Kept> find(String name) {
        return all().stream()
                .filter(kept -> kept.playbook().name().equals(name))
                .findFirst();
    }

    @Override
    public Playbook save(String text) throws RefusedPlaybookException {
        Playbook read = PlaybookText.read(text, 1);
        boolean replacesShipped =
                shipped.stream().anyMatch(kept -> kept.playbook().name().equals(read.name()));
        String before = text(read.name());
        int version = shelf.add(read.name(), text, replacesShipped ? 2 : 1);
        audit.write(
                "playbook.save",
                read.name(),
                "",
                "DONE",
                "Version " + version + ": " + read.title() + ".",
                new Change(before, text));
        listeners.tell();
        return PlaybookText.read(text, version);
    }

    private String text(String name) {
        return find(name).map(Kept::text).orElse("");
    }

    @Override
    public boolean remove(String name) {
        String before = text(name);
        boolean removed = shelf.remove(name);
        if (removed) {
            audit.write(
                    "playbook.remove",
                    name,
                    "",
                    "DONE",
                    "All versions that were written here.",
                    new Change(before, text(name)));
            listeners.tell();
        }
        return removed;
    }

    @Override
    public Plan plan(String name, Map<String, String> values, String reason)
            throws RefusedPlaybookException, InterruptedException {
        Playbook playbook = find(name)
                .map(Kept::playbook)
                .orElseThrow(() -> new RefusedPlaybookException("There is no playbook of this name."));
        List<ResponseRequest> requests = unfolding.of(playbook, values, reason);
        if (requests.isEmpty()) {
            throw new RefusedPlaybookException(
                    "Nothing to do: no gateway is connected, and no session or device fits these values.");
        }
        return desk.plan(
                playbook.title() + " (playbook " + playbook.name() + ", version " + playbook.version() + ")", requests);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}

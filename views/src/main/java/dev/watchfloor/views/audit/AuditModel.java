package dev.watchfloor.views.audit;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.views.kit.AuditDetail;
import dev.watchfloor.views.kit.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The audit entries read so far. FX thread only; the trail is read in the background. */
final class AuditModel {
    /** Entries of one page. */
    static final int PAGE = 200;

    private final AuditTrail trail;
    private final Background background;
    private final Runnable onChange;
    private List<AuditEntry> read = List.of();
    private int pages = 1;
    private boolean complete;
    private boolean loading;
    private String text = "";
    private String problem = "";

    /** @param onChange after anything shown changed */
    AuditModel(AuditTrail trail, Background background, Runnable onChange) {
        this.trail = trail;
        this.background = background;
        this.onChange = onChange;
    }

    /** Reads the newest again, as many pages as were read before. */
    void reload() {
        int size = pages * PAGE;
        var unused = background.load(
                () -> trail.latest(size, Long.MAX_VALUE),
                entries -> {
                    complete = entries.size() < size;
                    show(entries);
                },
                this::fail);
    }

    /** Reads one page of older entries. Does nothing while that is under way or when there are none. */
    void loadOlder() {
        if (loading || complete || read.isEmpty()) {
            return;
        }
        loading = true;
        long before = read.getLast().number();
        var unused = background.load(
                () -> trail.latest(PAGE, before),
                older -> {
                    loading = false;
                    pages++;
                    complete = older.size() < PAGE;
                    List<AuditEntry> longer = new ArrayList<>(read);
                    longer.addAll(older);
                    show(longer);
                },
                sentence -> {
                    loading = false;
                    fail(sentence);
                });
    }

    void filter(String wanted) {
        text = wanted.strip().toLowerCase(Locale.ROOT);
        onChange.run();
    }

    boolean isFiltered() {
        return !text.isEmpty();
    }

    /** Entries read that mention the text anywhere, newest first. */
    List<AuditEntry> rows() {
        return text.isEmpty() ? read : read.stream().filter(this::mentions).toList();
    }

    /** How many entries were read, whatever the filter. */
    int size() {
        return read.size();
    }

    /** Whether there may be older entries. */
    boolean hasOlder() {
        return !complete && !read.isEmpty();
    }

    String problem() {
        return problem;
    }

    private boolean mentions(AuditEntry entry) {
        return String.join(
                        "\n",
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.target(),
                        entry.outcome(),
                        AuditOutcomes.mark(entry.outcome()).word(),
                        entry.detail(),
                        AuditDetail.of(entry))
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }

    private void show(List<AuditEntry> entries) {
        read = List.copyOf(entries);
        problem = "";
        onChange.run();
    }

    private void fail(String sentence) {
        problem = sentence;
        onChange.run();
    }
}

package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.views.kit.Background;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the denylist screen shows. FX thread only; the desk is read in the background. */
final class DenylistModel {
    private final ResponseDesk desk;
    private final Background background;
    private final Runnable onChange;
    private List<DenylistTarget> targets = List.of();
    private List<DriftedRow> all = List.of();
    private DenylistFilter filter = DenylistFilter.ALL;
    private String problem = "";
    private boolean looking;
    private int question;

    private record Seen(List<DenylistTarget> targets, List<DriftedRow> rows) {}

    /** @param onChange after anything shown changed */
    DenylistModel(ResponseDesk desk, Background background, Runnable onChange) {
        this.desk = desk;
        this.background = background;
        this.onChange = onChange;
    }

    /** Reads what was seen at the last look; of several questions under way the newest wins. */
    void reload() {
        int asked = ++question;
        var unused = background.load(
                this::read,
                seen -> {
                    if (asked == question) {
                        targets = seen.targets();
                        all = seen.rows();
                        problem = "";
                        onChange.run();
                    }
                },
                this::fail);
    }

    /** Looks at all targets now. Does nothing while a look is under way. */
    void look() {
        if (looking) {
            return;
        }
        looking = true;
        onChange.run();
        var unused = background.load(
                () -> {
                    desk.refreshDenylist();
                    return true;
                },
                done -> {
                    looking = false;
                    reload();
                },
                sentence -> {
                    looking = false;
                    fail(sentence);
                });
    }

    private void fail(String sentence) {
        problem = sentence;
        onChange.run();
    }

    private Seen read() {
        List<DenylistTarget> seen = desk.denylistTargets();
        Map<String, DenylistTarget> known =
                seen.stream().collect(Collectors.toMap(DenylistTarget::name, Function.identity(), (one, same) -> one));
        return new Seen(
                seen,
                desk.denylist().stream()
                        .map(row -> DriftedRow.of(row, known))
                        .sorted(DriftedRow.ORDER)
                        .toList());
    }

    void search(String text) {
        filter = new DenylistFilter(text, filter.which());
        onChange.run();
    }

    void show(DenylistFilter.Which which) {
        filter = new DenylistFilter(filter.text(), which);
        onChange.run();
    }

    DenylistFilter filter() {
        return filter;
    }

    /** Whether all targets are being looked at now. */
    boolean isLooking() {
        return looking;
    }

    List<DenylistTarget> targets() {
        return targets;
    }

    /** Rows that match. */
    List<DriftedRow> rows() {
        return filter.of(all);
    }

    /** All rows that the console can put back now, whatever the filter. */
    List<DriftedRow> reconcilable(Instant now) {
        return all.stream().filter(row -> row.isReconcilable(now)).toList();
    }

    /** How many networks are not where the console put them. */
    long drifted() {
        return all.stream().filter(row -> !row.row().missing().isEmpty()).count();
    }

    String problem() {
        return problem;
    }
}

package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.views.kit.Background;
import inet.ipaddr.IPAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the denylist screen shows. FX thread only; the desk is read in the background. */
final class DenylistModel {
    /** Drift first, then the console's own, newest first, then what others put there. */
    private static final Comparator<DenylistRow> ORDER = Comparator.comparing(
                    (DenylistRow row) -> row.missing().isEmpty())
            .thenComparing(row -> row.lease() == null)
            .thenComparing(DenylistModel::newestFirst)
            .thenComparing(DenylistRow::network);

    private final ResponseDesk desk;
    private final Background background;
    private final Runnable onChange;
    private List<DenylistTarget> targets = List.of();
    private List<DenylistRow> all = List.of();
    private String search = "";
    private String problem = "";
    private boolean looking;
    private int question;

    private record Seen(List<DenylistTarget> targets, List<DenylistRow> rows) {}

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
                () -> new Seen(desk.denylistTargets(), desk.denylist()),
                seen -> {
                    if (asked == question) {
                        targets = seen.targets();
                        all = seen.rows().stream().sorted(ORDER).toList();
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

    void search(String text) {
        search = text.strip();
        onChange.run();
    }

    boolean isSearching() {
        return !search.isEmpty();
    }

    /** Whether all targets are being looked at now. */
    boolean isLooking() {
        return looking;
    }

    List<DenylistTarget> targets() {
        return targets;
    }

    /** Rows that match: for an address or network those that cover it or lie in it, otherwise by reason and owner. */
    List<DenylistRow> rows() {
        if (search.isEmpty()) {
            return all;
        }
        Optional<IPAddress> wanted = searched();
        return all.stream()
                .filter(row ->
                        wanted.map(network -> overlaps(row.network(), network)).orElseGet(() -> mentions(row)))
                .toList();
    }

    /** What is searched for, when it is an address or network. */
    Optional<IPAddress> searched() {
        try {
            return Optional.of(Addresses.network(search));
        } catch (InvalidAddressException notYet) {
            return Optional.empty();
        }
    }

    /** How many networks are not where the console put them. */
    long drifted() {
        return all.stream().filter(row -> !row.missing().isEmpty()).count();
    }

    String problem() {
        return problem;
    }

    private boolean mentions(DenylistRow row) {
        String wanted = search.toLowerCase(Locale.ROOT);
        DenylistRow.Lease lease = row.lease();
        return Addresses.canonical(row.network()).contains(wanted)
                || (lease != null
                        && (lease.owner() + ' ' + lease.reason())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }

    private static boolean overlaps(IPAddress entry, IPAddress wanted) {
        return entry.contains(wanted) || wanted.contains(entry);
    }

    private static long newestFirst(DenylistRow row) {
        return row.lease() == null ? 0 : -row.lease().since().toEpochMilli();
    }
}

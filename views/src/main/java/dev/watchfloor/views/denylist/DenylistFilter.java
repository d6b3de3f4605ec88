package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries are shown.
 *
 * @param text an address or network, or part of an entry, a reason or an owner; blank for all
 * @param which by whose they are and whether they drifted
 */
record DenylistFilter(String text, Which which) {
    static final DenylistFilter ALL = new DenylistFilter("", Which.ALL);

    /** Whose entries, or those that drifted. */
    enum Which {
        ALL,
        DRIFT,
        OWN,
        FOREIGN
    }

    DenylistFilter {
        text = text.strip();
    }

    boolean isAll() {
        return text.isEmpty() && which == Which.ALL;
    }

    /** What is searched for, when it is an address or network. */
    Optional<IPAddress> network() {
        try {
            return Optional.of(Addresses.network(text));
        } catch (InvalidAddressException notYet) {
            return Optional.empty();
        }
    }

    /** Entries that match: for an address or network those that cover it or lie in it, otherwise by words. */
    List<DriftedRow> of(List<DriftedRow> rows) {
        if (isAll()) {
            return rows;
        }
        Optional<IPAddress> wanted = text.isEmpty() ? Optional.empty() : network();
        return rows.stream()
                .filter(this::isWhich)
                .filter(row -> text.isEmpty()
                        || wanted.map(network -> overlaps(row.row().network(), network))
                                .orElseGet(() -> mentions(row.row())))
                .toList();
    }

    private boolean isWhich(DriftedRow row) {
        return switch (which) {
            case ALL -> true;
            case DRIFT -> !row.drift().isEmpty();
            case OWN -> row.row().lease() != null;
            case FOREIGN -> row.row().lease() == null;
        };
    }

    private boolean mentions(DenylistRow row) {
        String wanted = text.toLowerCase(Locale.ROOT);
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
}

package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistRow.Lease;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.Block;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes blocks of entries that the console keeps, on the terms that were agreed to. Stateless. */
final class LeaseRequests {
    private LeaseRequests() {}

    /** Entries that differ in nothing but the network become one request. */
    private record Terms(@Nullable Instant until, Set<String> targets, String reason) {}

    /** Puts back what is missing, until the end that was agreed to. */
    static List<ResponseRequest> putBack(List<DenylistRow> rows) {
        Map<Terms, Set<IPAddress>> same = new LinkedHashMap<>();
        for (DenylistRow row : rows) {
            Lease lease = row.lease();
            if (lease != null && !row.missing().isEmpty()) {
                add(same, new Terms(lease.until(), row.missing(), lease.reason()), row);
            }
        }
        return requests(same);
    }

    /** Gives entries a later end wherever they are or should be; those that end later anyway are left out. */
    static List<ResponseRequest> renew(List<DenylistRow> rows, @Nullable Instant until) {
        Map<Terms, Set<IPAddress>> same = new LinkedHashMap<>();
        for (DenylistRow row : rows) {
            Lease lease = row.lease();
            if (lease != null && isLater(until, lease.until())) {
                Set<String> targets = new HashSet<>(row.present());
                targets.addAll(row.missing());
                add(same, new Terms(until, targets, lease.reason()), row);
            }
        }
        return requests(same);
    }

    /** Null is never. */
    static boolean isLater(@Nullable Instant wanted, @Nullable Instant present) {
        return present != null && (wanted == null || wanted.isAfter(present));
    }

    private static void add(Map<Terms, Set<IPAddress>> same, Terms terms, DenylistRow row) {
        same.computeIfAbsent(terms, first -> new LinkedHashSet<>()).add(row.network());
    }

    private static List<ResponseRequest> requests(Map<Terms, Set<IPAddress>> same) {
        List<ResponseRequest> requests = new ArrayList<>();
        same.forEach(
                (terms, networks) -> requests.add(new Block(networks, terms.until(), terms.targets(), terms.reason())));
        return requests;
    }
}

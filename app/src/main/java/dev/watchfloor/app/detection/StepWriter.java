package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words the steps of a thread.
 *
 * @param network the source network
 * @param isShared whether many accounts use it, which makes joining by it unsure
 * @param accounts how many are known to
 */
record StepWriter(String network, boolean isShared, long accounts) {
    private static final int MOST_NAMES = 4;

    Optional<ThreadStep> refused(Tally tally) {
        return tally.isEmpty()
                ? Optional.empty()
                : Optional.of(step(
                        Layer.PERIMETER,
                        count(tally.count(), "sign-in request") + " refused",
                        from(tally) + ": " + String.join(", ", tally.rules(MOST_NAMES)),
                        byNetwork(),
                        tally));
    }

    Optional<ThreadStep> failed(Tally tally) {
        return tally.isEmpty()
                ? Optional.empty()
                : Optional.of(step(
                        Layer.IDENTITY,
                        count(tally.count(), "sign-in") + " failed for "
                                + count(tally.users().size(), "account"),
                        from(tally) + ", accounts: " + some(tally.users()),
                        byNetwork(),
                        tally));
    }

    Optional<ThreadStep> detections(Tally alerts, Tally decoys) {
        if (alerts.isEmpty() && decoys.isEmpty()) {
            return Optional.empty();
        }
        String fired =
                alerts.isEmpty() ? "" : count(alerts.count(), "alert") + " of " + count(alerts.ruleCount(), "rule");
        String touched = decoys.isEmpty() ? "" : "honeypot touched " + count(decoys.count(), "time");
        String title = fired.isEmpty() || touched.isEmpty() ? fired + touched : fired + ", " + touched;
        Tally first = alerts.isEmpty() || !decoys.isEmpty() && decoys.from().isBefore(alerts.from()) ? decoys : alerts;
        Instant to = later(alerts, decoys);
        String rules = String.join(", ", (alerts.isEmpty() ? decoys : alerts).rules(MOST_NAMES));
        return Optional.of(new ThreadStep(
                Layer.DETECTION,
                Character.toUpperCase(title.charAt(0)) + title.substring(1),
                from(first) + (rules.isEmpty() ? "" : ": " + rules),
                byNetwork(),
                first.from(),
                to,
                alerts.count() + decoys.count(),
                first.position()));
    }

    ThreadStep opened(SessionTrace trace, Episode episode) {
        Clue opened = trace.opened();
        String address = Addresses.canonical(opened.address());
        boolean sameAddress = attackers(episode, opened.address());
        String user = opened.user().isEmpty() ? "an unknown account" : opened.user();
        return new ThreadStep(
                Layer.IDENTITY,
                "Session of " + user + " opened",
                "from " + address + " at " + opened.connector(),
                sameAddress && !isShared ? "same address " + address + ", high" : byNetwork(),
                opened.time(),
                opened.time(),
                1,
                opened.position());
    }

    Optional<ThreadStep> served(SessionTrace trace) {
        Tally served = trace.served();
        if (served.isEmpty()) {
            return Optional.empty();
        }
        String key = trace.isBySession()
                ? "same session id, high"
                : "same address " + Addresses.canonical(trace.opened().address())
                        + (isShared ? ", low: the network is shared" : ", medium");
        return Optional.of(step(
                Layer.PERIMETER,
                "Read " + count(served.paths(), "route") + ", pulled " + size(served.bytesOut()),
                count(served.count(), "request") + " served to "
                        + (trace.opened().user().isEmpty()
                                ? "the session"
                                : trace.opened().user()),
                key,
                served));
    }

    private String byNetwork() {
        return isShared
                ? "same network " + network + ", low: " + accounts + " accounts signed in from it before"
                : "same network " + network + ", high";
    }

    private static boolean attackers(Episode episode, IPAddress address) {
        return episode.refused().addresses().contains(address)
                || episode.failed().addresses().contains(address)
                || episode.alerts().addresses().contains(address)
                || episode.decoys().addresses().contains(address);
    }

    private static ThreadStep step(Layer layer, String title, String detail, String joinedBy, Tally tally) {
        return new ThreadStep(
                layer, title, detail, joinedBy, tally.from(), tally.to(), tally.count(), tally.position());
    }

    private static Instant later(Tally one, Tally other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other.to() : one.to();
        }
        return one.to().isAfter(other.to()) ? one.to() : other.to();
    }

    private static String from(Tally tally) {
        List<String> addresses = tally.addresses().stream()
                .limit(MOST_NAMES)
                .map(Addresses::canonical)
                .toList();
        int more = tally.addresses().size() - addresses.size();
        return "from " + String.join(", ", addresses) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String some(Collection<String> names) {
        List<String> first = names.stream().limit(MOST_NAMES).toList();
        int more = names.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        if (bytes < 1_000_000) {
            return bytes < 1_000 ? bytes + " B" : String.format(Locale.ROOT, "%.1f kB", bytes / 1_000.0);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1_000_000_000.0);
    }
}

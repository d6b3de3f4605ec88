package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
                sameAddress && !isShared ? new Link(Link.Key.ADDRESS, address, Link.Confidence.HIGH, "") : byNetwork(),
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
        return Optional.of(step(
                Layer.PERIMETER,
                "Read " + count(served.paths().size(), "route") + ", pulled " + Sizes.words(served.bytesOut()),
                count(served.count(), "request") + " served to "
                        + (trace.opened().user().isEmpty()
                                ? "the session"
                                : trace.opened().user()),
                servedBy(trace),
                served));
    }

    private Link servedBy(SessionTrace trace) {
        if (trace.isBySession()) {
            return new Link(Link.Key.SESSION, trace.sessionId(), Link.Confidence.HIGH, "");
        }
        String address = Addresses.canonical(trace.opened().address());
        return isShared
                ? new Link(Link.Key.ADDRESS, address, Link.Confidence.LOW, "the network is shared")
                : new Link(Link.Key.ADDRESS, address, Link.Confidence.MEDIUM, "");
    }

    private Link byNetwork() {
        return isShared
                ? new Link(
                        Link.Key.NETWORK, network, Link.Confidence.LOW, accounts + " accounts signed in from it before")
                : new Link(Link.Key.NETWORK, network, Link.Confidence.HIGH, "");
    }

    private static boolean attackers(Episode episode, IPAddress address) {
        return episode.refused().addresses().contains(address)
                || episode.failed().addresses().contains(address)
                || episode.alerts().addresses().contains(address)
                || episode.decoys().addresses().contains(address);
    }

    private static ThreadStep step(Layer layer, String title, String detail, Link link, Tally tally) {
        return new ThreadStep(layer, title, detail, link, tally.from(), tally.to(), tally.count(), tally.position());
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
}

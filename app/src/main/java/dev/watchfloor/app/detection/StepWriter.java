package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Words the steps of a thread. Stateless. */
final class StepWriter {
    private static final int MOST_NAMES = 4;

    private StepWriter() {}

    static Optional<Draft> refused(Tally tally, Link link) {
        return tally.isEmpty()
                ? Optional.empty()
                : Optional.of(draft(
                        Layer.PERIMETER,
                        count(tally.count(), "sign-in request") + " refused",
                        from(tally) + ": " + String.join(", ", tally.rules(MOST_NAMES)),
                        link,
                        tally));
    }

    static Optional<Draft> failed(Tally tally, Link link) {
        return tally.isEmpty()
                ? Optional.empty()
                : Optional.of(draft(
                        Layer.IDENTITY,
                        count(tally.count(), "sign-in") + " failed for "
                                + count(tally.users().size(), "account"),
                        from(tally) + ", accounts: " + some(new TreeSet<>(tally.users())),
                        link,
                        tally));
    }

    static Optional<Draft> detections(Tally alerts, Tally decoys, Link link) {
        if (alerts.isEmpty() && decoys.isEmpty()) {
            return Optional.empty();
        }
        String fired =
                alerts.isEmpty() ? "" : count(alerts.count(), "alert") + " of " + count(alerts.ruleCount(), "rule");
        String touched = decoys.isEmpty() ? "" : "honeypot touched " + count(decoys.count(), "time");
        String title = fired.isEmpty() || touched.isEmpty() ? fired + touched : fired + ", " + touched;
        Tally both = new Tally();
        both.add(alerts);
        both.add(decoys);
        String rules = String.join(", ", (alerts.isEmpty() ? decoys : alerts).rules(MOST_NAMES));
        String detail = both.addresses().isEmpty() ? rules : from(both) + (rules.isEmpty() ? "" : ": " + rules);
        return Optional.of(draft(
                Layer.DETECTION, Character.toUpperCase(title.charAt(0)) + title.substring(1), detail, link, both));
    }

    static Draft opened(Clue opened, Link link) {
        String address = opened.address() == null ? "an unknown address" : Addresses.canonical(opened.address());
        String user = opened.user().isEmpty() ? "an unknown account" : opened.user();
        String device = opened.device().isEmpty() ? "" : " on " + opened.device();
        return new Draft(
                opened.when(),
                new ThreadStep(
                        Layer.IDENTITY,
                        "Session of " + user + " opened",
                        "from " + address + device + " at " + opened.connector(),
                        link,
                        opened.time(),
                        opened.time(),
                        1,
                        opened.position()));
    }

    /** @param whom who got what was served */
    static Optional<Draft> served(Tally served, String whom, Link link) {
        return served.isEmpty()
                ? Optional.empty()
                : Optional.of(draft(
                        Layer.PERIMETER,
                        "Read " + count(served.paths().size(), "route") + ", pulled " + Sizes.words(served.bytesOut()),
                        count(served.count(), "request") + " served to " + whom,
                        link,
                        served));
    }

    /** Events that a finding points to. */
    static Draft named(Layer layer, Tally named, Link link) {
        String rules = named.rules(1).isEmpty() ? "" : ": " + String.join(", ", named.rules(MOST_NAMES));
        String detail = named.addresses().isEmpty() ? "at " + some(new TreeSet<>(named.targets())) : from(named);
        return draft(layer, count(named.count(), "event") + " behind the finding", detail + rules, link, named);
    }

    private static Draft draft(Layer layer, String title, String detail, Link link, Tally tally) {
        Instant from = tally.from();
        return new Draft(
                tally.when(),
                new ThreadStep(layer, title, detail, link, from, tally.to(), tally.count(), tally.position()));
    }

    /** In their own order, for that of arrival says nothing. */
    private static String from(Tally tally) {
        return "from "
                + some(tally.addresses().stream()
                        .sorted()
                        .map(Addresses::canonical)
                        .toList());
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

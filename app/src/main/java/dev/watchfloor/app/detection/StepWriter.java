package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import java.time.Instant;
import java.util.Collection;
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
                        ThreadText.format("step.refused", tally.count()),
                        from(tally, tally),
                        link,
                        tally));
    }

    static Optional<Draft> failed(Tally tally, Link link) {
        return tally.isEmpty()
                ? Optional.empty()
                : Optional.of(draft(
                        Layer.IDENTITY,
                        ThreadText.format(
                                "step.failed", tally.count(), tally.users().size()),
                        tally.users().isEmpty()
                                ? from(tally)
                                : ThreadText.format(
                                        "step.from-accounts", addresses(tally), some(new TreeSet<>(tally.users()))),
                        link,
                        tally));
    }

    static Optional<Draft> detections(Tally alerts, Tally decoys, Link link) {
        if (alerts.isEmpty() && decoys.isEmpty()) {
            return Optional.empty();
        }
        Tally both = new Tally();
        both.add(alerts);
        both.add(decoys);
        Tally ruled = alerts.isEmpty() ? decoys : alerts;
        String detail = both.addresses().isEmpty() ? rules(ruled) : from(both, ruled);
        return Optional.of(draft(Layer.DETECTION, seen(alerts, decoys), detail, link, both));
    }

    private static String seen(Tally alerts, Tally decoys) {
        if (decoys.isEmpty()) {
            return ThreadText.format("step.alerts", alerts.count(), alerts.ruleCount());
        }
        return alerts.isEmpty()
                ? ThreadText.format("step.touched", decoys.count())
                : ThreadText.format("step.alerts-touched", alerts.count(), alerts.ruleCount(), decoys.count());
    }

    static Draft opened(Clue opened, Link link) {
        String address = opened.address() == null
                ? ThreadText.get("names.unknown-address")
                : Addresses.canonical(opened.address());
        String user = opened.user().isEmpty() ? ThreadText.get("names.unknown-account") : opened.user();
        String device = opened.device();
        return new Draft(
                opened.when(),
                new ThreadStep(
                        Layer.IDENTITY,
                        ThreadText.format("step.opened", user),
                        device.isEmpty()
                                ? ThreadText.format("step.opened-from", address, opened.connector())
                                : ThreadText.format("step.opened-on", address, device, opened.connector()),
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
                        ThreadText.format("step.served", served.paths().size(), Sizes.words(served.bytesOut())),
                        ThreadText.format("step.served-to", served.count(), whom),
                        link,
                        served));
    }

    /** Events that a finding points to. */
    static Draft named(Layer layer, Tally named, Link link) {
        return draft(layer, ThreadText.format("step.named", named.count()), where(named), link, named);
    }

    private static String where(Tally named) {
        if (!named.addresses().isEmpty()) {
            return from(named, named);
        }
        String targets = some(new TreeSet<>(named.targets()));
        return rules(named).isEmpty()
                ? ThreadText.format("step.at", targets)
                : ThreadText.format("step.at-rules", targets, rules(named));
    }

    private static Draft draft(Layer layer, String title, String detail, Link link, Tally tally) {
        Instant from = tally.from();
        return new Draft(
                tally.when(),
                new ThreadStep(layer, title, detail, link, from, tally.to(), tally.count(), tally.position()));
    }

    private static String from(Tally tally) {
        return ThreadText.format("step.from", addresses(tally));
    }

    /** @param ruled whose rules are named */
    private static String from(Tally tally, Tally ruled) {
        return rules(ruled).isEmpty()
                ? from(tally)
                : ThreadText.format("step.from-rules", addresses(tally), rules(ruled));
    }

    /** In their own order, for that of arrival says nothing. */
    private static String addresses(Tally tally) {
        return some(
                tally.addresses().stream().sorted().map(Addresses::canonical).toList());
    }

    private static String rules(Tally tally) {
        return String.join(", ", tally.rules(MOST_NAMES));
    }

    private static String some(Collection<String> names) {
        return ThreadText.some(names, MOST_NAMES);
    }
}

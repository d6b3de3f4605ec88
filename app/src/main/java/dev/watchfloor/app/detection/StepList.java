package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the steps of an episode, in the order in which they happened by the console's clock. */
final class StepList {
    private static final int MOST_SESSION_STEPS = 5;

    private final Episode episode;
    private final Doubts doubts;
    private final List<Draft> drafts = new ArrayList<>();

    private StepList(Episode episode, Doubts doubts) {
        this.episode = episode;
        this.doubts = doubts;
    }

    static List<ThreadStep> of(Episode episode, Doubts doubts) {
        StepList list = new StepList(episode, doubts);
        list.add(episode.own(), doubts.byOrigin(), false);
        list.addSessions();
        list.addStrands();
        list.addNamed();
        return list.inOrder();
    }

    private void add(Tallies tallies, Link link, boolean isAside) {
        StepWriter.refused(tallies.of(Clue.Sort.REFUSED_SIGN_IN), link).ifPresent(draft -> add(draft, isAside));
        StepWriter.failed(tallies.of(Clue.Sort.FAILED_SIGN_IN), link).ifPresent(draft -> add(draft, isAside));
        StepWriter.detections(tallies.alerts(), tallies.of(Clue.Sort.DECOY), link)
                .ifPresent(draft -> add(draft, isAside));
    }

    private void add(Draft draft, boolean isAside) {
        drafts.add(isAside ? draft.asAside() : draft);
    }

    private void addSessions() {
        Stream.concat(
                        doubts.countedSessions().stream(),
                        doubts.sessions().stream().filter(doubts::isAside))
                .limit(MOST_SESSION_STEPS)
                .forEach(trace -> {
                    Clue opened = trace.opened();
                    boolean isAside = doubts.isAside(trace);
                    add(StepWriter.opened(opened, doubts.bySession(trace)), isAside);
                    String whom = opened.user().isEmpty() ? ThreadText.get("names.session") : opened.user();
                    StepWriter.served(trace.served(), whom, doubts.byAddressOf(trace))
                            .ifPresent(draft -> add(draft, isAside));
                });
    }

    /** One step for all that have the same sort of thing in common, and another for what does not count. */
    private void addStrands() {
        Map<Link.Key, List<Strand>> byKey = new EnumMap<>(Link.Key.class);
        doubts.strands()
                .forEach(strand -> byKey.computeIfAbsent(strand.key().key(), key -> new ArrayList<>())
                        .add(strand));
        byKey.values().stream()
                .flatMap(
                        strands -> strands.stream()
                                .collect(Collectors.partitioningBy(strand -> doubts.isAside(strand.key())))
                                .values()
                                .stream())
                .filter(strands -> !strands.isEmpty())
                .forEach(this::addAlike);
    }

    /** @param strands joined by the same sort of thing, which all count or all do not */
    private void addAlike(List<Strand> strands) {
        boolean isAside = doubts.isAside(strands.getFirst().key());
        Tallies sum = Tallies.sum(strands.stream().map(Strand::tallies).toList());
        Link link = link(strands);
        if (isAside) {
            add(sum.grave(), link, false);
            add(sum.slight(), link, true);
        } else {
            add(sum, link, false);
        }
        List<Strand> unusual = strands.stream()
                .filter(strand -> !doubts.isUsual(strand.key(), strand.place()))
                .toList();
        if (!unusual.isEmpty()) {
            Tally served =
                    Tallies.sum(unusual.stream().map(Strand::tallies).toList()).of(Clue.Sort.SERVED);
            String whom = served.users().isEmpty()
                    ? ThreadText.get("names.concerned")
                    : served.users().stream().sorted().findFirst().orElseThrow();
            StepWriter.served(served, whom, link(unusual)).ifPresent(draft -> add(draft, isAside));
        }
    }

    private Link link(List<Strand> strands) {
        ClockNotes clocks = new ClockNotes();
        strands.forEach(strand -> clocks.add(strand.clocks()));
        Link first = doubts.link(strands.getFirst().key(), clocks);
        long values = strands.stream().map(Strand::key).distinct().count();
        return values == 1
                ? first
                : new Link(
                        first.key(),
                        ThreadText.format("names.more", first.value(), values - 1),
                        first.confidence(),
                        first.caveat());
    }

    private void addNamed() {
        Map<Layer, Tally> byLayer = new EnumMap<>(Layer.class);
        Collection<Clue> named = episode.named();
        named.forEach(clue ->
                byLayer.computeIfAbsent(clue.layer(), layer -> new Tally()).add(clue));
        String rule = episode.findings().isEmpty()
                ? ""
                : episode.findings().getFirst().rule();
        Link link = new Link(Link.Key.FINDING, rule, Link.Confidence.HIGH, "");
        byLayer.forEach((layer, tally) -> drafts.add(StepWriter.named(layer, tally, link)));
    }

    /** What the attack begins with joins nothing: the first that comes from its origin, whatever was before. */
    private List<ThreadStep> inOrder() {
        List<ThreadStep> steps = new ArrayList<>(drafts.stream()
                .sorted(Comparator.comparing(Draft::when)
                        .thenComparing(draft -> draft.step().layer())
                        .thenComparing(draft -> draft.step().title()))
                .map(Draft::step)
                .toList());
        if (!steps.isEmpty()) {
            int first = first(steps);
            steps.set(first, steps.get(first).unjoined());
        }
        return steps;
    }

    private int first(List<ThreadStep> steps) {
        Link byOrigin = doubts.byOrigin();
        return IntStream.range(0, steps.size())
                .filter(step -> !steps.get(step).aside()
                        && byOrigin.equals(steps.get(step).link()))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, steps.size())
                        .filter(step -> !steps.get(step).aside())
                        .findFirst()
                        .orElse(0));
    }
}

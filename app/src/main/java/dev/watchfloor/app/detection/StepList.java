package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        list.add(episode.own(), doubts.byOrigin());
        list.addSessions();
        list.addStrands();
        list.addNamed();
        return list.inOrder();
    }

    private void add(Tallies tallies, Link link) {
        StepWriter.refused(tallies.of(Clue.Sort.REFUSED_SIGN_IN), link).ifPresent(drafts::add);
        StepWriter.failed(tallies.of(Clue.Sort.FAILED_SIGN_IN), link).ifPresent(drafts::add);
        StepWriter.detections(tallies.alerts(), tallies.of(Clue.Sort.DECOY), link)
                .ifPresent(drafts::add);
    }

    private void addSessions() {
        doubts.sessions().stream().limit(MOST_SESSION_STEPS).forEach(trace -> {
            Clue opened = trace.opened();
            drafts.add(StepWriter.opened(opened, doubts.bySession(trace)));
            String whom = opened.user().isEmpty() ? ThreadText.get("names.session") : opened.user();
            StepWriter.served(trace.served(), whom, doubts.byAddressOf(trace)).ifPresent(drafts::add);
        });
    }

    /** One step for all that have the same sort of thing in common. */
    private void addStrands() {
        Map<Link.Key, List<Strand>> byKey = new EnumMap<>(Link.Key.class);
        doubts.strands()
                .forEach(strand -> byKey.computeIfAbsent(strand.key().key(), key -> new ArrayList<>())
                        .add(strand));
        byKey.forEach((key, strands) -> {
            Link link = link(strands);
            Tallies sum = Tallies.sum(strands.stream().map(Strand::tallies).toList());
            add(sum, link);
            List<Strand> unusual = strands.stream()
                    .filter(strand -> !doubts.isUsual(strand.key(), strand.place()))
                    .toList();
            if (!unusual.isEmpty()) {
                Tally served = Tallies.sum(unusual.stream().map(Strand::tallies).toList())
                        .of(Clue.Sort.SERVED);
                String whom = served.users().isEmpty()
                        ? ThreadText.get("names.concerned")
                        : served.users().stream().sorted().findFirst().orElseThrow();
                StepWriter.served(served, whom, link(unusual)).ifPresent(drafts::add);
            }
        });
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

    /** The first step joins nothing. */
    private List<ThreadStep> inOrder() {
        List<ThreadStep> steps = new ArrayList<>(drafts.stream()
                .sorted(Comparator.comparing(Draft::when)
                        .thenComparing(draft -> draft.step().layer())
                        .thenComparing(draft -> draft.step().title()))
                .map(Draft::step)
                .toList());
        if (!steps.isEmpty()) {
            steps.set(0, steps.getFirst().unjoined());
        }
        return steps;
    }
}

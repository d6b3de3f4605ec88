package dev.watchfloor.views.timeline;

import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.ActionMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Short texts about what operators did, each time with its zone. */
final class DescribeActs {
    private static final Messages TEXT = Messages.of("timeline");
    private static final int MOST = 8;

    private DescribeActs() {}

    /** About acts that are drawn as one. The first line is the heading. */
    static List<String> pointed(TimeFormat times, List<ActOutline> acts) {
        return acts.size() == 1 ? one(times, acts.getFirst()) : several(times, acts);
    }

    private static List<String> one(TimeFormat times, ActOutline act) {
        List<String> lines = new ArrayList<>();
        lines.add(act.headline());
        lines.add(time(times, act) + " · " + act.author());
        lines.add(state(act));
        act.steps().stream()
                .limit(MOST)
                .map(step -> TEXT.format(
                        "act.target", step.target(), ActionMarks.of(step).word()))
                .forEach(lines::add);
        more(lines, act.steps().size());
        return lines;
    }

    private static List<String> several(TimeFormat times, List<ActOutline> acts) {
        List<String> lines = new ArrayList<>();
        lines.add(TEXT.format("acts.several", acts.size()));
        acts.stream()
                .limit(MOST)
                .map(act -> time(times, act) + " · " + act.headline() + " · " + state(act))
                .forEach(lines::add);
        more(lines, acts.size());
        return lines;
    }

    /** What a screen reader is told of the acts in view, newest first. Empty without any. */
    static String spoken(TimeFormat times, List<ActOutline> acts) {
        if (acts.isEmpty()) {
            return "";
        }
        String latest = acts.reversed().stream()
                .limit(MOST)
                .map(act -> TEXT.format("act.spoken", act.headline(), state(act), time(times, act)))
                .collect(Collectors.joining(" "));
        return TEXT.format("acts.spoken", acts.size()) + " " + latest;
    }

    /** How it stands, and whether it takes another one back. */
    static String state(ActOutline act) {
        String word = ActionMarks.of(act.state()).word();
        return act.undoes() == null ? word : TEXT.format("act.undoes", word);
    }

    private static String time(TimeFormat times, ActOutline act) {
        return times.time(act.begun()) + " " + times.label(act.begun());
    }

    private static void more(List<String> lines, int all) {
        if (all > MOST) {
            lines.add(TEXT.format("act.more", all - MOST));
        }
    }
}

package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.Terminal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What time stamps say, as text and JSON. Stateless. */
final class StampWords {
    private StampWords() {}

    /** Each that does not fit, and of those that fit the one that reaches furthest. */
    static List<String> lines(List<StampFinding> stamps) {
        List<String> lines = new ArrayList<>();
        stamps.stream()
                .filter(stamp -> !stamp.fits())
                .forEach(stamp -> lines.add("TIME STAMP of entry "
                        + stamp.anchor().entry() + " does not fit  " + Terminal.printable(stamp.problem())));
        List<StampFinding> fitting = stamps.stream().filter(StampFinding::fits).toList();
        fitting.stream()
                .max(Comparator.comparingLong(stamp -> stamp.anchor().entry()))
                .ifPresent(last ->
                        lines.add("stamped  up to entry " + last.anchor().entry() + " at "
                                + Spans.exact(Objects.requireNonNull(last.time())) + " by "
                                + Terminal.printable(last.authority())
                                + (fitting.size() == 1 ? "" : ", and " + (fitting.size() - 1) + " more before")));
        return lines;
    }

    static void json(ArrayNode list, List<StampFinding> stamps) {
        stamps.forEach(stamp -> list.addObject()
                .put("entry", stamp.anchor().entry())
                .put("time", stamp.time() == null ? null : stamp.time().toString())
                .put("authority", stamp.authority())
                .put("problem", stamp.problem()));
    }
}

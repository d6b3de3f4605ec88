package dev.watchfloor.connectors.haproxy;

import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A change of a list as Runtime API commands, each with the command that takes it back. Stateless. */
final class ListSteps {
    /**
     * HAProxy 2.6 reads a line into one buffer of 16 KiB: of a longer line it carries out the first part and silently
     * drops the rest.
     */
    private static final int LONGEST_LINE = 8_000;

    /** One command and its inverse. */
    record Step(String command, String inverse) {}

    private ListSteps() {}

    /** What leads from {@code listed} to the wish; nothing for what is so already. Additions come first. */
    static List<Step> of(
            ListKind kind,
            String list,
            Map<IPAddress, Map<String, String>> listed,
            Set<IPAddress> add,
            Set<IPAddress> remove,
            String note) {
        List<Step> steps = new ArrayList<>();
        for (IPAddress network : add) {
            if (!listed.containsKey(network)) {
                String line = kind.line(network, note);
                steps.add(new Step(kind.add(list, line), kind.delete(list, kind.pattern(line))));
            }
        }
        for (IPAddress network : remove) {
            // One deletion takes all equal spellings; other spellings of the same network need their own.
            listed.getOrDefault(network, Map.of())
                    .forEach(
                            (pattern, entry) -> steps.add(new Step(kind.delete(list, pattern), kind.add(list, entry))));
        }
        return steps;
    }

    /** The steps in groups whose commands, joined by semicolons, HAProxy's buffer takes. */
    static List<List<Step>> grouped(List<Step> steps) {
        List<List<Step>> groups = new ArrayList<>();
        int length = LONGEST_LINE;
        for (Step step : steps) {
            int needed = Math.max(step.command().length(), step.inverse().length()) + 1;
            if (length + needed > LONGEST_LINE) {
                groups.add(new ArrayList<>());
                length = 0;
            }
            groups.getLast().add(step);
            length += needed;
        }
        return groups;
    }

    /** The command line of a group. */
    static String line(List<Step> group) {
        return group.stream().map(Step::command).collect(Collectors.joining(";"));
    }

    /** The steps that take {@code steps} back, last first. */
    static List<Step> reversed(List<Step> steps) {
        return steps.reversed().stream()
                .map(step -> new Step(step.inverse(), step.command()))
                .toList();
    }
}

package dev.watchfloor.app.playbooks;

import java.util.List;

/**
 * A named sequence of verbs. Immutable.
 *
 * @param name lower-case words joined by dashes; unique
 * @param version grows by one with each change that is kept; from 1
 * @param title for people
 * @param description when to use it, one or two sentences
 * @param parameters what the selection or the operator gives, in the order of asking
 * @param steps in the order of doing; at least one
 */
public record Playbook(
        String name,
        int version,
        String title,
        String description,
        List<Parameter> parameters,
        List<PlaybookStep> steps) {
    public Playbook {
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
    }

    /** Whether it can be used on a selection that knows these kinds of things and no others. */
    public boolean fits(java.util.Set<Kind> known) {
        return parameters.stream().map(Parameter::kind).allMatch(known::contains);
    }

    /**
     * Something that a run is given.
     *
     * @param name as the steps call it
     * @param label for people
     */
    public record Parameter(String name, Kind kind, String label) {}

    /** What a parameter stands for. */
    public enum Kind {
        /** An address or network. */
        NETWORK,
        /** The name of an account. */
        USER
    }
}

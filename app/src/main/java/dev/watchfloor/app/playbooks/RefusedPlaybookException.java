package dev.watchfloor.app.playbooks;

import java.util.List;

/** A text is not a playbook, or a playbook cannot be run as asked. The problems are sentences for the operator. */
public final class RefusedPlaybookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public RefusedPlaybookException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public RefusedPlaybookException(String problem) {
        this(List.of(problem));
    }

    /** All that is wrong, in the order of the text; at least one. */
    public List<String> problems() {
        return problems;
    }
}

package dev.watchfloor.connectors.haproxy;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the answer to a line of several commands apart. Each command's answer ends with an empty line; a success that has
 * nothing to say is the empty line alone (HAProxy 2.6.12). Stateless.
 */
final class RuntimeAnswers {
    /** What a deletion says when somebody else was faster; the entry is gone, as was wished. */
    private static final String GONE = "Key not found.";

    private RuntimeAnswers() {}

    /** The commands' answers in order, without the empty lines; an answer without its end is left out. */
    static List<String> split(String text) {
        List<String> answers = new ArrayList<>();
        StringBuilder answer = new StringBuilder();
        text.lines().forEach(line -> {
            if (line.isEmpty()) {
                answers.add(answer.toString().strip());
                answer.setLength(0);
            } else {
                answer.append(line).append('\n');
            }
        });
        return answers;
    }

    /** Whether a changing command's answer means that the wish is fulfilled. */
    static boolean isAccepted(String answer) {
        return answer.isEmpty() || answer.equals(GONE);
    }
}

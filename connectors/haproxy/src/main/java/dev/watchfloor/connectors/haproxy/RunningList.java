package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.spi.ConnectorException;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list as the running HAProxy has it, over the Runtime API. Thread-safe as far as one change at a time goes. */
final class RunningList {
    private static final Logger LOG = LoggerFactory.getLogger(RunningList.class);

    private final RuntimeClient runtime;
    private final ListKind kind;
    private final String identifier;

    /** How the running process took a change. */
    sealed interface Taken {
        /** All of it. */
        record Whole() implements Taken {}

        /**
         * Nothing of it, in the end.
         *
         * @param answer HAProxy's words, not cleaned
         * @param undone whether what was accepted before the refusal could be taken back
         */
        record Refused(String answer, boolean undone) implements Taken {}

        /** Nobody knows: the connection broke, or fewer answers came than commands were sent. */
        record Cut() implements Taken {}
    }

    /** @param identifier the file as the configuration spells it, already checked to be one word */
    RunningList(RuntimeClient runtime, ListKind kind, String identifier) {
        this.runtime = runtime;
        this.kind = kind;
        this.identifier = identifier;
    }

    RuntimeClient runtime() {
        return runtime;
    }

    String identifier() {
        return identifier;
    }

    ListKind kind() {
        return kind;
    }

    /** Each network with its spellings and entries; empty when HAProxy knows no such list. */
    Optional<Map<IPAddress, Map<String, String>>> read() throws ConnectorException, InterruptedException {
        String answer = runtime.ask(kind.show(identifier));
        return answer.startsWith("Unknown ") ? Optional.empty() : Optional.of(Patterns.listed(kind, answer));
    }

    /** The steps from what was read to the wish. */
    List<ListSteps.Step> steps(
            Map<IPAddress, Map<String, String>> listed, Set<IPAddress> add, Set<IPAddress> remove, String note) {
        return ListSteps.of(kind, identifier, listed, add, remove, note);
    }

    /** Carries out the steps; after a refusal takes back what was accepted. */
    Taken take(List<ListSteps.Step> steps) throws InterruptedException {
        List<ListSteps.Step> accepted = new ArrayList<>();
        @Nullable String refusal = null;
        try {
            for (List<ListSteps.Step> group : ListSteps.grouped(steps)) {
                List<String> answers = RuntimeAnswers.split(runtime.ask(ListSteps.line(group)));
                if (answers.size() != group.size()) {
                    return new Taken.Cut();
                }
                for (int index = 0; index < group.size(); index++) {
                    // HAProxy goes on with a line after a refused command, so the rest was carried out too.
                    if (RuntimeAnswers.isAccepted(answers.get(index))) {
                        accepted.add(group.get(index));
                    } else if (refusal == null) {
                        refusal = answers.get(index);
                    }
                }
                if (refusal != null) {
                    return new Taken.Refused(refusal, isUndone(accepted));
                }
            }
            return new Taken.Whole();
        } catch (ConnectorException cut) {
            LOG.debug("a change was cut", cut);
            return new Taken.Cut();
        }
    }

    private boolean isUndone(List<ListSteps.Step> accepted) throws ConnectorException, InterruptedException {
        boolean undone = true;
        for (List<ListSteps.Step> group : ListSteps.grouped(ListSteps.reversed(accepted))) {
            List<String> answers = RuntimeAnswers.split(runtime.ask(ListSteps.line(group)));
            undone &= answers.size() == group.size() && answers.stream().allMatch(RuntimeAnswers::isAccepted);
        }
        return undone;
    }
}

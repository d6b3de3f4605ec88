package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.Terminal;
import java.time.Instant;

/** What an act has ended and what lives until when, as lines for people and as JSON for programs. Stateless. */
final class ContainmentWords {
    private ContainmentWords() {}

    static void show(Containment containment, Output output) {
        output.line("  " + containment.proven() + " of "
                + containment.artefacts().size() + " proven, " + Spans.exact(containment.asOf()));
        for (Containment.Artefact artefact : containment.artefacts()) {
            Instant until = artefact.until();
            output.line("    " + ActWords.word(artefact.state()) + (until == null ? "" : " until " + Spans.exact(until))
                    + "  " + Terminal.printable(artefact.target()) + ", " + Terminal.printable(artefact.name()) + ": "
                    + Terminal.printable(artefact.sentence()));
        }
    }

    static ObjectNode json(Containment containment) {
        ObjectNode node = Output.object();
        node.put("asOf", containment.asOf().toString());
        node.put("proven", containment.isProven());
        ArrayNode artefacts = node.putArray("artefacts");
        for (Containment.Artefact artefact : containment.artefacts()) {
            Instant until = artefact.until();
            artefacts
                    .addObject()
                    .put("target", artefact.target())
                    .put("name", artefact.name())
                    .put("state", ActWords.word(artefact.state()))
                    .put("until", until == null ? null : until.toString())
                    .put("sentence", artefact.sentence());
        }
        return node;
    }
}

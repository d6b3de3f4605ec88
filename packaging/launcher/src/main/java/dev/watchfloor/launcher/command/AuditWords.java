package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.app.audit.Finding;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.launcher.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The audit as text and JSON. Stateless. */
final class AuditWords {
    private AuditWords() {}

    static ObjectNode json(AuditEntry entry) {
        return Output.object()
                .put("number", entry.number())
                .put("time", entry.time().toString())
                .put("actor", entry.actor())
                .put("workstation", entry.workstation())
                .put("action", entry.action())
                .put("subject", entry.subject())
                .put("target", entry.target())
                .put("outcome", entry.outcome())
                .put("detail", entry.detail())
                .put("before", entry.change().before())
                .put("after", entry.change().after())
                .put("hash", entry.hash());
    }

    static ObjectNode json(AuditVerification found, boolean isChain, List<StampFinding> stamps) {
        ObjectNode node = Output.object()
                .put("whole", found.isWhole())
                .put("chain", isChain)
                .put("entries", found.entries())
                .put("unsigned", found.unsigned())
                .put("last", found.last())
                .put("hash", found.hash())
                .put("anchored", found.anchored());
        StampWords.json(node.putArray("stamps"), stamps);
        found.bad()
                .ifPresent(bad -> node.putObject("bad")
                        .put("number", bad.number())
                        .put("fault", word(bad))
                        .put("sentence", bad.sentence()));
        return node;
    }

    /** @param isNoted whether anchors were at hand that came another way than the entries */
    static List<String> lines(AuditVerification found, boolean isChain, boolean isNoted) {
        List<String> lines = new ArrayList<>();
        found.bad()
                .ifPresent(bad -> lines.add(
                        "BAD RECORD " + bad.number() + "  " + word(bad) + "  " + Terminal.printable(bad.sentence())));
        lines.add((found.isWhole() ? "verified  " : "good before it  ") + found.entries()
                + (found.entries() == 1 ? " entry" : " entries") + ", up to number " + found.last());
        if (found.unsigned() > 0) {
            lines.add("The first " + found.unsigned()
                    + " are from before there were signatures: unchanged since the chain"
                    + " began, but nothing says who wrote them.");
        }
        if (!isChain) {
            lines.add(
                    "This is no whole chain: each entry was looked at for itself, and missing ones were not looked for.");
        } else if (found.anchored() == 0) {
            lines.add("No anchor from outside was at hand: nobody would see that the end was cut off or written anew.");
        } else if (!isNoted) {
            lines.add("The file's own first line agrees up to entry " + found.anchored()
                    + ". Who could write the whole file anew with the workstation's key could write that too: give what"
                    + " was noted elsewhere with --anchor.");
        } else {
            lines.add("Anchors from outside agree up to entry " + found.anchored() + ".");
        }
        return lines;
    }

    private static String word(Finding bad) {
        return bad.fault().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

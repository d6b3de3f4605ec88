package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.response.GuardSettings.PrivateRanges;
import dev.watchfloor.app.response.GuardedEntry;
import java.util.List;

/** What the guard was told, as lines for people and as JSON for programs. */
final class GuardWords {
    private GuardWords() {}

    static String sentence(PrivateRanges policy) {
        return "Blocks in private address space: "
                + switch (policy) {
                    case APPROVAL -> "only when a second person agrees (approval).";
                    case NEVER -> "never.";
                    case ALLOWED -> "as any other (allowed).";
                };
    }

    static ArrayNode json(List<GuardedEntry> entries) {
        ArrayNode array = Output.array();
        entries.forEach(entry -> array.addObject()
                .put("kind", entry.kind().word())
                .put("value", entry.value())
                .put("provider", entry.provider().isEmpty() ? null : entry.provider())
                .put("name", entry.name())
                .put("reason", entry.reason())
                .put("owner", entry.owner())
                .put("since", entry.since().toString()));
        return array;
    }
}

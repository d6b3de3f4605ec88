package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AnchorState;
import dev.watchfloor.launcher.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor audit anchors now}. */
@Command(
        name = "now",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Note the newest entry in every place, and print the anchor to keep on paper.",
        description = {
            "Ends with 1 when a place could not be reached.",
            "With --qr the anchor is drawn as well: print it, or photograph it."
        })
final class AuditAnchorsNowCommand implements Callable<Integer> {
    @Option(names = "--qr", description = "Draw the anchor as a QR code too. Not with --json.")
    private boolean qr;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            Optional<Anchor> anchor = console.auditProof().anchorNow();
            List<AnchorState> places = console.auditProof().places();
            if (output.isJson()) {
                var node =
                        Output.object().put("anchor", anchor.map(Anchor::line).orElse(""));
                ArrayNode list = node.putArray("places");
                places.forEach(place -> list.addObject()
                        .put("place", place.place())
                        .put("entry", place.entry())
                        .put("problem", place.problem()));
                output.json(node);
            } else {
                places.forEach(place -> output.answer(
                        place.problem().isEmpty() ? "noted" : "not noted",
                        place.place(),
                        place.problem().isEmpty() ? "entry " + place.entry() : place.problem()));
                anchor.ifPresent(one -> output.line(one.line()));
                if (qr) {
                    anchor.flatMap(one -> QrText.of(one.line(), Terminal.isInteractive()))
                            .ifPresent(output::line);
                }
            }
            return places.stream().allMatch(place -> place.problem().isEmpty()) ? 0 : 1;
        }
    }
}

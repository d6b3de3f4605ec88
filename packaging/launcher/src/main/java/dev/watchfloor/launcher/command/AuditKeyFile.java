package dev.watchfloor.launcher.command;

import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Public keys of workstations in a file: one a line; lines that begin with # are for people. Stateless. */
final class AuditKeyFile {
    private static final String FORM = "[A-Za-z0-9+/]{59}=";

    private AuditKeyFile() {}

    static String text(AuditProof proof) {
        return "# Watchfloor: workstation " + Terminal.printable(proof.workstation()) + ", signs its audit entries\n"
                + proof.publicKey() + "\n";
    }

    /** @throws CommandFailure when one of them holds no key */
    static Set<String> read(List<Path> files, int largest) throws CommandFailure {
        Set<String> keys = new LinkedHashSet<>();
        for (Path file : files) {
            List<String> lines = new String(AnswerFile.read(file, largest), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            if (lines.isEmpty() || !lines.stream().allMatch(line -> line.matches(FORM))) {
                throw new CommandFailure(file + " holds no public key. Ask for what audit key writes.");
            }
            keys.addAll(lines);
        }
        return keys;
    }
}

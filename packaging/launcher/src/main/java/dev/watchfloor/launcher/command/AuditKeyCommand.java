package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditProof;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor audit key}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Write this workstation's public key to a file, to verify exported audits with. It holds no secret.")
final class AuditKeyCommand implements Callable<Integer> {
    @Mixin
    private AnswerFile file = new AnswerFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        file.check();
        try (Console console = profile.openExisting()) {
            AuditProof proof = console.auditProof();
            var written = file.write(AuditKeyFile.text(proof).getBytes(StandardCharsets.UTF_8));
            if (output.isJson()) {
                output.json(Output.object()
                        .put("workstation", proof.workstation())
                        .put("key", proof.publicKey())
                        .put("file", written.toString()));
            } else {
                output.answer("key", proof.workstation(), proof.publicKey());
                output.line("Kept in " + written + ". Hand it over by another way than the exported audit.");
            }
        }
        return 0;
    }
}

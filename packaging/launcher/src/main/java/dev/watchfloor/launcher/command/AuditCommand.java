package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor audit …}: who did what, and the proof of it. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "See who did what, take it out as a file, and verify that nobody changed it.",
        description = {
            "Each entry names the one before it and is signed by its workstation. Anchors outside the profile show when the"
                    + " end was cut off or written anew. Give auditors the exported file, and the key by another way."
        },
        subcommands = {
            AuditListCommand.class,
            AuditExportCommand.class,
            AuditVerifyCommand.class,
            AuditKeyCommand.class,
            AuditTrustCommand.class,
            AuditDistrustCommand.class,
            AuditAnchorsCommand.class
        })
final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, export, verify, key, trust, distrust or anchors.");
    }
}

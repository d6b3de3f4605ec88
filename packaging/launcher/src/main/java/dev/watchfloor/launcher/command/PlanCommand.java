package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor plan …}: what would be done, kept in files. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        header = "Make plans, rehearse them, and apply them.",
        description = {
            "A plan says for each target what would change, and what the guard forbids. Nothing is done before it is"
                    + " applied. A plan that was kept in a file can be shown, rehearsed and applied for 24 hours."
        },
        subcommands = {
            PlanDenyCommand.class,
            PlanLiftCommand.class,
            PlanRevokeCommand.class,
            PlanDisableUserCommand.class,
            PlanEnableUserCommand.class,
            PlanRequireEnrolmentCommand.class,
            PlanDeviceCommand.class,
            PlanPlaybookCommand.class,
            PlanShowCommand.class,
            PlanDryRunCommand.class,
            PlanApplyCommand.class
        })
final class PlanCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: deny, lift, revoke, disable-user, enable-user, require-enrolment, device, playbook,"
                        + " show, dry-run or apply.");
    }
}

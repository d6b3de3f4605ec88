package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor approvals …}: second persons. */
@Command(
        name = "approvals",
        mixinStandardHelpOptions = true,
        header = "Ask a second person to agree to a plan, and agree to plans of others.",
        description = {
            "Each operator has a key of their own. Between operators of one profile: approvals beside. Between two profiles, once: approvals key on both machines, hand the files over, approvals trust"
                    + " on both. Then for a plan: approvals request on the one, approvals sign on the other, approvals add"
                    + " and plan apply on the one. What was said is kept for ever."
        },
        subcommands = {
            ApprovalsKeyCommand.class,
            ApprovalsKeysCommand.class,
            ApprovalsTrustCommand.class,
            ApprovalsUntrustCommand.class,
            ApprovalsPolicyCommand.class,
            ApprovalsRequestCommand.class,
            ApprovalsShowCommand.class,
            ApprovalsSignCommand.class,
            ApprovalsBesideCommand.class,
            ApprovalsAddCommand.class,
            ApprovalsListCommand.class
        })
final class ApprovalsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: key, keys, trust, untrust, policy, request, show, sign, beside, add or list.");
    }
}

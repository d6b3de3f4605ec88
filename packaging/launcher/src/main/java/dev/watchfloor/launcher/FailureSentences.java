package dev.watchfloor.launcher;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.export.ExportException;
import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.spi.ConnectorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says in one sentence why a command failed; the trace goes to the log file. Stateless. */
final class FailureSentences implements CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureSentences.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        LOG.debug("Command failed", failure);
        line.getErr().println("watchfloor: " + Terminal.printable(sentence(failure)));
        return switch (failure) {
            case CommandLine.ParameterException misunderstood -> 2;
            case CommandFailure known -> known.exitCode();
            default -> 1;
        };
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case ProfileException known -> message(known);
            case ConnectorException known -> known.sentence();
            case ExportException known -> known.sentence();
            case StoreException known -> message(known);
            case CommandFailure known -> message(known);
            case SignInRefusedException known -> message(known);
            case UnfitOperatorException known -> message(known);
            case NotAllowedException known -> message(known);
            case InterruptedException interrupted -> "Interrupted.";
            default -> {
                LOG.error("Unexpected failure", failure);
                yield "Something unexpected went wrong: " + failure.getClass().getSimpleName() + ". Details are in "
                        + LogFolder.current().resolve("watchfloor.log") + ".";
            }
        };
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}

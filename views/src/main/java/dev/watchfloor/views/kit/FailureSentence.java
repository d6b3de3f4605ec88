package dev.watchfloor.views.kit;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.UnfitAnchorException;
import dev.watchfloor.app.devices.RefusedPolicyException;
import dev.watchfloor.app.export.ExportException;
import dev.watchfloor.app.inplace.UnaskableException;
import dev.watchfloor.app.intelligence.UnfitIndicatorException;
import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.playbooks.RefusedPlaybookException;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.savedviews.RefusedViewException;
import dev.watchfloor.app.timeline.MemoryRefusedException;
import dev.watchfloor.app.timeline.RetentionRefusedException;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a failure into a sentence for the operator. What was not foreseen is logged in full here, once. */
public final class FailureSentence {
    private static final Logger LOG = LoggerFactory.getLogger(FailureSentence.class);
    private static final Messages TEXT = Messages.of("kit");

    private FailureSentence() {}

    /** Never blank, never a class name or stack trace. From any thread. */
    public static String of(Throwable failure) {
        return switch (failure) {
            case ConnectorException known -> known.sentence();
            case ExportException known -> known.sentence();
            case UnaskableException known -> known.sentence();
            case UnfitApprovalException known -> known.sentence();
            case UnfitAnchorException known -> known.sentence();
            case UnfitIndicatorException known -> known.sentence();
            case StoreException known -> Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.store"));
            case ProfileException known -> Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.store"));
            case RefusedViewException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case RetentionRefusedException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case MemoryRefusedException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case RefusedPolicyException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case RefusedPlaybookException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case NotAllowedException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case SignInRefusedException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case UnfitOperatorException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case InvalidAddressException known ->
                Objects.requireNonNullElse(known.getMessage(), TEXT.get("failure.unforeseen"));
            case InterruptedException stopped -> TEXT.get("failure.stopped");
            default -> {
                LOG.error("A view's question failed", failure);
                yield TEXT.get("failure.unforeseen");
            }
        };
    }
}

package dev.watchfloor.views.kit;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.operators.LiveSession;
import dev.watchfloor.app.operators.OperatorSession.Cause;
import dev.watchfloor.app.roles.Permission;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an entry's detail says, for people. The entry itself keeps the words that were signed; exports and programs get those.
 * Stateless.
 */
public final class AuditDetail {
    private static final Messages TEXT = Messages.of("audit");

    private AuditDetail() {}

    /** The detail as it was written where it is a sentence already, or a later version's word. */
    public static String of(AuditEntry entry) {
        String detail = entry.detail();
        return switch (entry.action()) {
            case "session.lock" ->
                named(Cause.values(), detail).map(AuditDetail::words).orElse(detail);
            case "session.refuse" ->
                detail.startsWith(LiveSession.LACKING)
                        ? named(Permission.values(), detail.substring(LiveSession.LACKING.length()))
                                .map(permission -> TEXT.format("detail.lacking", words(permission)))
                                .orElse(detail)
                        : detail;
            default -> detail;
        };
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case ASKED -> TEXT.get("detail.lock.asked");
            case IDLE -> TEXT.get("detail.lock.idle");
            case ABSOLUTE -> TEXT.get("detail.lock.absolute");
            case WITHDRAWN -> TEXT.get("detail.lock.withdrawn");
            case SUSPENDED -> TEXT.get("detail.lock.suspended");
            case SCREEN_LOCKED -> TEXT.get("detail.lock.screen-locked");
        };
    }

    private static String words(Permission permission) {
        return switch (permission) {
            case VIEW -> TEXT.get("detail.permission.view");
            case TRIAGE -> TEXT.get("detail.permission.triage");
            case EXPORT -> TEXT.get("detail.permission.export");
            case ACT -> TEXT.get("detail.permission.act");
            case APPROVE -> TEXT.get("detail.permission.approve");
            case ADMINISTER -> TEXT.get("detail.permission.administer");
        };
    }
}

package dev.watchfloor.app.operators.factors;

import dev.watchfloor.app.operators.factors.SecurityKeyException.Obstacle;
import java.util.Map;

/** What the complaints of libfido2's tools mean for the person at the desk (fido2-tools 1.12). Stateless. */
final class FidoFailures {
    private static final int LONGEST_QUOTE = 200;

    /** The names of CTAP 2.1, section 8.2, as {@code fido_strerr} writes them. */
    private static final Map<String, Obstacle> OBSTACLES = Map.ofEntries(
            Map.entry("FIDO_ERR_PIN_INVALID", Obstacle.WRONG_PIN),
            Map.entry("FIDO_ERR_PIN_REQUIRED", Obstacle.WRONG_PIN),
            Map.entry("invalid PIN length", Obstacle.WRONG_PIN),
            Map.entry("FIDO_ERR_PIN_AUTH_BLOCKED", Obstacle.BLOCKED_PIN),
            Map.entry("FIDO_ERR_PIN_BLOCKED", Obstacle.BLOCKED_PIN),
            Map.entry("FIDO_ERR_UV_BLOCKED", Obstacle.BLOCKED_PIN),
            Map.entry("FIDO_ERR_PIN_NOT_SET", Obstacle.NO_PIN),
            Map.entry("FIDO_ERR_UNSUPPORTED_OPTION", Obstacle.NO_PIN),
            Map.entry("FIDO_ERR_NO_CREDENTIALS", Obstacle.OTHER_KEY),
            Map.entry("FIDO_ERR_INVALID_CREDENTIAL", Obstacle.OTHER_KEY),
            Map.entry("FIDO_ERR_ACTION_TIMEOUT", Obstacle.NOT_TOUCHED),
            Map.entry("FIDO_ERR_USER_ACTION_TIMEOUT", Obstacle.NOT_TOUCHED),
            Map.entry("FIDO_ERR_OPERATION_DENIED", Obstacle.NOT_TOUCHED),
            Map.entry("FIDO_ERR_KEEPALIVE_CANCEL", Obstacle.NOT_TOUCHED),
            Map.entry("FIDO_ERR_TIMEOUT", Obstacle.NOT_TOUCHED),
            Map.entry("fido_dev_open", Obstacle.NO_ACCESS));

    private FidoFailures() {}

    static SecurityKeyException of(String complaint) {
        for (Map.Entry<String, Obstacle> each : OBSTACLES.entrySet()) {
            if (complaint.matches("(?s).*\\b" + each.getKey() + "\\b.*")) {
                return of(each.getValue());
            }
        }
        return failed(complaint);
    }

    static SecurityKeyException of(Obstacle obstacle) {
        String sentence = switch (obstacle) {
            case NO_TOOL ->
                "The tools that speak to security keys are not installed. Install libfido2's tools"
                        + " (package fido2-tools).";
            case NO_KEY -> "No security key is plugged in. Plug it in, then try again.";
            case SEVERAL_KEYS ->
                "Several security keys are plugged in. Leave only the one that you mean, then try again.";
            case NO_ACCESS ->
                "The security key cannot be opened. Plug it in again; if that does not help, this account may"
                        + " have no access to it.";
            case CANCELLED -> "The security key was not waited for. Nothing was done.";
            case NOT_TOUCHED -> "The security key was not touched in time. Try again and touch it when it blinks.";
            case WRONG_PIN -> "The PIN of the security key is wrong. After a few wrong ones it takes none any more.";
            case BLOCKED_PIN ->
                "The security key takes no PIN any more. Unplug it and plug it in again; if that does not help,"
                        + " use another factor.";
            case NO_PIN -> "The security key has no PIN. Set one with fido2-token -S, then try again.";
            case OTHER_KEY -> "This security key is not enrolled here.";
            case FAILED -> "The security key gave no usable answer.";
        };
        return new SecurityKeyException(obstacle, sentence);
    }

    /** @param left how many more the key takes before it takes none */
    static SecurityKeyException wrongPin(int left) {
        return new SecurityKeyException(
                Obstacle.WRONG_PIN,
                "The PIN of the security key is wrong. "
                        + (left == 1 ? "1 try is left" : left + " tries are left")
                        + "; after that it takes none any more.");
    }

    private static SecurityKeyException failed(String complaint) {
        String plain = complaint.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
        String quote = plain.substring(0, Math.min(plain.length(), LONGEST_QUOTE));
        return quote.isEmpty()
                ? of(Obstacle.FAILED)
                : new SecurityKeyException(Obstacle.FAILED, "The security key gave no usable answer: " + quote);
    }
}

package dev.watchfloor.app.store;

import dev.watchfloor.app.timeline.StoreException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Turns what the database says into what the operator can use. */
final class StoreFailures {
    private StoreFailures() {}

    static StoreException failed(SQLException failure) {
        return new StoreException(sentence(failure), failure);
    }

    static String sentence(SQLException failure) {
        if (isDiskFull(failure)) {
            return "The disk that holds the profile is full. Free some space; nothing acknowledged is lost, and intake"
                    + " goes on by itself.";
        }
        if (closesEngine(failure)) {
            return "The profile's database cannot be written or read at the moment (error " + failure.getErrorCode()
                    + "). Check the disk that holds the profile.";
        }
        return "The profile's database refused an operation (error " + failure.getErrorCode() + ").";
    }

    /** Whether the engine has shut itself down, as H2 2.5 does after a failed write, and has to be opened again. */
    static boolean closesEngine(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.OUT_OF_MEMORY -> true;
            default -> isDiskFull(failure);
        };
    }

    private static boolean isDiskFull(@Nullable Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left")
                    || message.contains("not enough space")
                    || message.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}

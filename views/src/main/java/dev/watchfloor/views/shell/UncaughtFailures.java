package dev.watchfloor.views.shell;

import dev.watchfloor.views.kit.Messages;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last net of the FX thread: logs what nobody foresaw and says so calmly, so that the window lives on. */
final class UncaughtFailures implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailures.class);
    private static final Messages TEXT = Messages.of("shell");

    private final Consumer<String> announce;

    UncaughtFailures(Consumer<String> announce) {
        this.announce = announce;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("Uncaught on {}", thread.getName(), failure);
        announce.accept(TEXT.get("uncaught"));
    }
}

package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as the program configures it. */
class OwnerOnlyLogTest {
    @TempDir
    Path folder;

    private Path logs = Path.of("");

    @BeforeEach
    void needPermissions() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no such permissions here");
        logs = folder.resolve("home/logs");
    }

    @Test
    void folderAndFileAreTheirOwnersAlone() throws Exception {
        write();

        assertThat(mode(logs)).isEqualTo("rwx------");
        assertThat(mode(logs.resolve("watchfloor.log"))).isEqualTo("rw-------");
        assertThat(logs.resolve("watchfloor.log")).content().contains("a line");
    }

    @Test
    void fileOfAnEarlierVersionIsTakenFromOthersAndGoneOnWith() throws Exception {
        Files.createDirectories(logs);
        Path file = Files.writeString(logs.resolve("watchfloor.log"), "an older line\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        write();

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(file).content().contains("an older line", "a line");
    }

    private void write() throws Exception {
        LoggerContext context = new LoggerContext();
        // What the program's own context gets from its provider (logback 1.6).
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("watchfloor.logs", logs.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        Logger logger = context.getLogger("dev.watchfloor.test");
        logger.warn("a line");
        context.stop();
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

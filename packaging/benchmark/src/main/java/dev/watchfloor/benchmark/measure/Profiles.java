package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.lab.DemoOperator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The console's own store, as this benchmark opens it, from one process after the other. Stateless. */
public final class Profiles {
    private static final int CODES = 500;

    private Profiles() {}

    /** Opens the profile, making it when it is missing. What signs in lies beside it. */
    public static Console open(Path profile) throws ProfileException {
        Path folder = profile.toAbsolutePath();
        Path paper = folder.resolveSibling(folder.getFileName() + ".operator");
        ConsoleOptions options =
                ConsoleOptions.of(folder, folder.resolveSibling(folder.getFileName() + ".workstation"));
        try {
            DemoOperator operator = Files.exists(paper)
                    ? DemoOperator.of(options, Files.readAllLines(paper))
                    : new DemoOperator(options, CODES);
            Console console = operator.open();
            List<String> left = operator.paper();
            Files.write(paper, left);
            return console;
        } catch (IOException failed) {
            throw new ProfileException("The benchmark's operator cannot be read or written: " + failed, failed);
        }
    }
}

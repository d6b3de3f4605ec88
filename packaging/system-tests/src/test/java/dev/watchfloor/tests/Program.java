package dev.watchfloor.tests;

import dev.watchfloor.lab.ThrowAwayDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real program as a process of its own, to be killed. */
record Program(Path folder) {

    /** A command line at a desk in {@link #folder}, where the program finds its workstation as well. */
    ProcessBuilder line(ThrowAwayDesk desk, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dwatchfloor.logs=" + folder.resolve("logs"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.watchfloor.launcher.Main"));
        line.addAll(List.of(arguments));
        line.addAll(desk.signIn());
        ProcessBuilder program = new ProcessBuilder(line);
        program.environment().put("XDG_DATA_HOME", folder.toString());
        return program;
    }
}

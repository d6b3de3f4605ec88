package dev.watchfloor.benchmark.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program again, in processes of their own. Stateless. */
public final class Children {
    /** As packaging/watchfloor starts the console. */
    static final List<String> AS_THE_CONSOLE = List.of(
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=20",
            "-XX:G1HeapRegionSize=4m",
            "-Xms96m",
            "-Xmx1280m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=50",
            "-XX:GCTimeRatio=6",
            "-XX:InitiatingHeapOccupancyPercent=70",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow");

    private Children() {}

    /**
     * Runs it to its end with the console's own settings of the virtual machine.
     *
     * @param options more of these
     * @param arguments of this program
     */
    public static void run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        int code = start(options, arguments).waitFor();
        if (code != 0) {
            throw new IOException("a part of the benchmark ended with " + code + ": " + arguments);
        }
    }

    /** Starts it and returns at once. */
    public static Process start(List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AS_THE_CONSOLE);
        command.addAll(options);
        command.add("-Dwatchfloor.logs=" + System.getProperty("watchfloor.logs", System.getProperty("java.io.tmpdir")));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED,javafx.graphics,org.controlsfx.controls,org.xerial.sqlitejdbc,duckdb.jdbc",
                "--add-exports=javafx.base/com.sun.javafx.event=org.controlsfx.controls",
                "-p",
                System.getProperty("jdk.module.path"),
                "-m",
                "dev.watchfloor.benchmark/dev.watchfloor.benchmark.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start();
    }
}

package dev.watchfloor.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where it was measured.
 *
 * @param processors that Java may use
 * @param model of the processor
 * @param memory in GiB, 0 when unknown
 * @param system name and release
 * @param java the running JDK
 * @param load how many threads wanted to run in the last minute; negative when unknown
 */
public record Machine(int processors, String model, double memory, String system, String java, double load) {

    /** This one, now. */
    public static Machine current() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                after(lines("/proc/cpuinfo"), "model name"),
                kibibytes(after(lines("/proc/meminfo"), "MemTotal")) / (1024.0 * 1024),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                averageLoad());
    }

    /** In one line. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GiB, %s, %s, load of the last minute %.1f",
                processors,
                model,
                memory,
                system,
                java,
                load);
    }

    /** Memory that this process holds now, in bytes; 0 when unknown. */
    public static long residentBytes() {
        return kibibytes(after(lines("/proc/self/status"), "VmRSS")) * 1_024;
    }

    private static double averageLoad() {
        List<String> lines = lines("/proc/loadavg");
        return lines.isEmpty() ? -1 : Double.parseDouble(lines.getFirst().split(" ", -1)[0]);
    }

    private static long kibibytes(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String after(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}

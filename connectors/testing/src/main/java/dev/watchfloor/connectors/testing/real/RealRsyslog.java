package dev.watchfloor.connectors.testing.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real rsyslogd that reads a file and forwards each line as a message of RFC 5424, with its files and its pid file in a
 * folder of its own, beside the system's. It ends only the process that it started.
 */
public final class RealRsyslog implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin"), Path.of("/usr/bin"), Path.of("/usr/local/sbin"));
    private static final List<Path> MODULES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/rsyslog"),
            Path.of("/usr/lib/aarch64-linux-gnu/rsyslog"),
            Path.of("/usr/lib/rsyslog"));

    private final Process process;
    private final Path output;

    private RealRsyslog(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** How the messages are forwarded. */
    public sealed interface Way {
        /** Over TCP, a line feed after each. */
        record Lines() implements Way {}

        /** Over TCP with counts; the stock format of rsyslog 8.2302 puts a line feed inside the count. */
        record Counted() implements Way {}

        /** Over TLS with counts, showing a certificate; PEM files. */
        record Tls(Path authority, Path certificate, Path key) implements Way {}
    }

    /** Starts one that forwards {@code lines} to a port of this machine. Skips the calling test where it is not installed. */
    public static RealRsyslog forwarding(Path folder, List<String> lines, int port, Way way) throws IOException {
        Path binary = PLACES.stream()
                .map(place -> place.resolve("rsyslogd"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(binary != null, "rsyslogd is not installed here (Debian: apt-get install rsyslog)");
        Assumptions.assumeTrue(
                !(way instanceof Way.Tls) || hasOpenssl(),
                "rsyslog has no module for OpenSSL here (Debian: apt-get install rsyslog-openssl)");
        Files.createDirectories(folder.resolve("work"));
        Files.write(folder.resolve("messages.log"), lines);
        Path configuration = Files.writeString(folder.resolve("rsyslog.conf"), configuration(folder, port, way));
        Path output = folder.resolve("rsyslog.out");
        Process process = new ProcessBuilder(
                        String.valueOf(binary),
                        "-n",
                        "-f",
                        configuration.toString(),
                        "-i",
                        folder.resolve("rsyslog.pid").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RealRsyslog(process, output);
    }

    /** What it wrote about itself. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        Ending.of(process);
    }

    private static boolean hasOpenssl() {
        return MODULES.stream().map(folder -> folder.resolve("lmnsd_ossl.so")).anyMatch(Files::exists);
    }

    private static String configuration(Path folder, int port, Way way) {
        String target = "target=\"127.0.0.1\" port=\"" + port
                + "\" protocol=\"tcp\" template=\"RSYSLOG_SyslogProtocol23Format\"";
        String more = switch (way) {
            case Way.Lines lines -> "TCP_Framing=\"traditional\"";
            case Way.Counted counted -> "TCP_Framing=\"octet-counted\"";
            case Way.Tls tls ->
                "TCP_Framing=\"octet-counted\" StreamDriver=\"ossl\" StreamDriverMode=\"1\""
                        + " StreamDriverAuthMode=\"x509/certvalid\" StreamDriver.CAFile=\"" + tls.authority()
                        + "\" StreamDriver.CertFile=\"" + tls.certificate() + "\" StreamDriver.KeyFile=\"" + tls.key()
                        + "\"";
        };
        return Stream.of(
                        "global(workDirectory=\"" + folder.resolve("work") + "\" maxMessageSize=\"64k\""
                                + globalTls(way) + ")",
                        "module(load=\"imfile\" mode=\"polling\" pollingInterval=\"1\")",
                        "input(type=\"imfile\" file=\"" + folder.resolve("messages.log")
                                + "\" tag=\"fw:\" facility=\"local0\" severity=\"info\")",
                        "action(type=\"omfwd\" " + target + " " + more + ")",
                        "")
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }

    /** The driver of 8.2302 takes its files from the global settings. */
    private static String globalTls(Way way) {
        return way instanceof Way.Tls tls
                ? " DefaultNetstreamDriverCAFile=\"" + tls.authority() + "\" DefaultNetstreamDriverCertFile=\""
                        + tls.certificate() + "\" DefaultNetstreamDriverKeyFile=\"" + tls.key() + "\""
                : "";
    }
}

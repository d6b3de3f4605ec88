package dev.watchfloor.connectors.testing.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka broker that is its own controller, on loopback, without TLS, in a process of its own. It needs
 * {@code org.apache.kafka:kafka_2.13} on the given class path. An open port is not yet a broker: wait for an answer.
 */
public final class RealKafka implements AutoCloseable {
    private static final String CLUSTER = "d2F0Y2hmbG9vci1rYWZrYQ";

    private final Path folder;
    private final String classPath;
    private final int port = freePort();
    private final int controller = freePort();
    private Process process;

    /** @param folder for its files, empty */
    public RealKafka(Path folder, String classPath) throws IOException, InterruptedException {
        this.folder = folder;
        this.classPath = classPath;
        Files.writeString(folder.resolve("server.properties"), configuration());
        Process format = launch("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", configurationFile());
        if (!format.waitFor(60, TimeUnit.SECONDS) || format.exitValue() != 0) {
            format.destroyForcibly();
            throw new IOException("Kafka's storage could not be made: " + output());
        }
        process = launch("kafka.Kafka", configurationFile());
    }

    /** For {@code bootstrap.servers}. */
    public String servers() {
        return "127.0.0.1:" + port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process in the middle of everything and starts it again on the same files and port. */
    public void restart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch("kafka.Kafka", configurationFile());
    }

    /** What it wrote so far. */
    public String output() throws IOException {
        return Files.readString(folder.resolve("kafka.out"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("kafka.out").toFile()))
                .start();
    }

    private String configurationFile() {
        return folder.resolve("server.properties").toString();
    }

    private String configuration() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                message.max.bytes=4000000
                log.cleaner.enable=false
                """.formatted(port, controller, folder.resolve("logs"));
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("no free port", none);
        }
    }
}

package dev.watchfloor.connectors.rigs.suricata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes records in the shape of Suricata 7.0.10: a zone without a colon, the initiator in {@code flow.src_ip}, technique
 * ids with an underscore. Rotates as the product does: after a rename it goes on in the old file until it is told to
 * reopen. Not thread-safe.
 */
public final class EveFile implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path path;
    private OutputStream out;
    private long flows = 2_222_347_077_000_000L;
    private int ports = 40_000;

    public EveFile(Path path) throws IOException {
        this.path = path;
        out = open(path);
    }

    public Path path() {
        return path;
    }

    /** An alert on a connection to a server's port. */
    public void alert(Instant time, String initiator, String server, int port, EveAlert alert) {
        ObjectNode record = record(time, "alert", initiator, server, port);
        ObjectNode detail = record.putObject("alert")
                .put("action", "allowed")
                .put("gid", 1)
                .put("signature_id", alert.rule())
                .put("rev", 1)
                .put("signature", alert.signature())
                .put("category", alert.category())
                .put("severity", alert.severity());
        if (alert.technique() != null || alert.isDecoy()) {
            ObjectNode metadata = detail.putObject("metadata");
            if (alert.technique() != null) {
                metadata.putArray("mitre_technique_id").add(alert.technique().replace('.', '_'));
            }
            if (alert.isDecoy()) {
                metadata.putArray("watchfloor_kind").add("decoy");
            }
        }
        record.put("direction", "to_server");
        flow(record, time, 1, 0, 0).put("src_ip", initiator).put("dest_ip", server);
        write(record);
    }

    /** A finished connection; {@code sent} are the initiator's bytes. */
    public void flow(Instant start, Instant end, String initiator, String server, int port, long sent, long received) {
        ObjectNode record = record(end, "flow", initiator, server, port);
        flow(record, start, 1 + sent / 1_000, sent, received)
                .put("end", TIME.format(end))
                .put("age", end.getEpochSecond() - start.getEpochSecond())
                .put("state", "closed")
                .put("reason", "timeout")
                .put("alerted", false);
        write(record);
    }

    /** A request seen on the wire. */
    public void http(
            Instant time, String initiator, String server, String host, String method, String url, int status) {
        ObjectNode record = record(time, "http", initiator, server, 80);
        record.put("tx_id", 0)
                .putObject("http")
                .put("hostname", host)
                .put("url", url)
                .put("http_method", method)
                .put("protocol", "HTTP/1.1")
                .put("status", status)
                .put("length", 512);
        write(record);
    }

    /** A line as it is, with its line end. */
    public void line(String text) {
        append(text + "\n");
    }

    /** Text without a line end: the beginning of a record that is not finished yet. */
    public void half(String text) {
        append(text);
    }

    /** Renames the file; records go on into the renamed one until {@link #reopen}. */
    public Path renameTo(String name) throws IOException {
        return Files.move(path, path.resolveSibling(name));
    }

    /** Opens a new file under the old name. */
    public void reopen() throws IOException {
        out.close();
        out = open(path);
    }

    /** Copies the file aside and empties it in place. */
    public Path copyAndTruncate(String name) throws IOException {
        Path copy = Files.copy(path, path.resolveSibling(name));
        Files.write(path, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        return copy;
    }

    private ObjectNode record(Instant time, String type, String initiator, String server, int port) {
        ports = ports >= 60_000 ? 40_000 : ports + 1;
        return JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", TIME.format(time))
                .put("flow_id", flows++)
                .put("in_iface", "eth0")
                .put("event_type", type)
                .put("src_ip", initiator)
                .put("src_port", ports)
                .put("dest_ip", server)
                .put("dest_port", port)
                .put("proto", "TCP");
    }

    private static ObjectNode flow(ObjectNode record, Instant start, long packets, long sent, long received) {
        return record.putObject("flow")
                .put("pkts_toserver", packets)
                .put("pkts_toclient", packets)
                .put("bytes_toserver", sent)
                .put("bytes_toclient", received)
                .put("start", TIME.format(start));
    }

    private void write(ObjectNode record) {
        append(record + "\n");
    }

    private void append(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static OutputStream open(Path path) throws IOException {
        return Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

package dev.watchfloor.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets an eve.json grow by numbered HTTP records, in pieces that end in the middle of a line. */
final class EveWriter implements AutoCloseable {
    private static final int RECORDS_A_TURN = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSXX").withZone(ZoneOffset.UTC);

    private final Path file;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile int written;
    private String rest = "";

    EveWriter(Path file) {
        this.file = file;
    }

    /** A whole file of numbered records. */
    static Path file(Path file, int records) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int record = 0; record < records; record++) {
            text.append(line(record)).append('\n');
        }
        return Files.writeString(file, text);
    }

    void start() {
        thread.scheduleWithFixedDelay(this::grow, 0, 20, TimeUnit.MILLISECONDS);
    }

    /** Writes the rest of the last line; afterwards the file is whole. */
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the writer did not end");
        }
        append(rest);
        rest = "";
    }

    int written() {
        return written;
    }

    private void grow() {
        StringBuilder text = new StringBuilder(rest);
        for (int record = 0; record < RECORDS_A_TURN; record++) {
            text.append(line(written + record)).append('\n');
        }
        int cut = text.length() - 60;
        append(text.substring(0, cut));
        rest = text.substring(cut);
        written += RECORDS_A_TURN;
    }

    private static String line(int number) {
        return "{\"timestamp\":\"" + TIME.format(Instant.now()) + "\",\"flow_id\":" + (1_000_000 + number)
                + ",\"event_type\":\"http\",\"src_ip\":\"203.0.113.9\",\"src_port\":40000,\"dest_ip\":\"192.0.2.10\",\"dest_port\":80,"
                + "\"proto\":\"TCP\",\"http\":{\"hostname\":\"shop.example\",\"url\":\"/item/" + number
                + "\",\"http_method\":\"GET\",\"status\":200,\"length\":512}}";
    }

    private void append(String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

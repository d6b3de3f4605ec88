package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of one file after the other onto pages. Not thread-safe. */
final class RecordReader {
    private final RecordParser parser;
    private final String place;
    private final LineReader lines = new LineReader();

    /** @param place what is read, for messages */
    RecordReader(RecordParser parser, String place) {
        this.parser = parser;
        this.place = place;
    }

    /**
     * Reads until the page is full, the source has no further line, or so many bytes were looked at.
     *
     * @return where to go on
     */
    FilePosition read(ByteSource source, FilePosition from, PageCollector page, long budget)
            throws IOException, InterruptedException {
        lines.startAt(source, from.offset(), from.skipping());
        long offset = from.offset();
        int given = from.given();
        while (!page.isFull() && offset - from.offset() < budget) {
            if (Thread.interrupted()) {
                throw new InterruptedException("reading " + place + " was interrupted");
            }
            LineReader.Line line = lines.next();
            if (line != null && !line.tooLong()) {
                int events = take(line, from.idAt(line.offset()), given, page);
                if (events > 0) {
                    given += events;
                    offset = line.offset();
                    break;
                }
            } else if (line != null) {
                page.reject(new RejectedRecord(
                        "A line of " + from.name() + " is longer than 1 MiB. It was skipped.",
                        BrokenJson.withoutSecrets(line.text())));
            }
            if (line == null && lines.offset() == offset) {
                // Still at the same record, of which some events may be given already.
                break;
            }
            offset = lines.offset();
            given = 0;
            if (line == null) {
                break;
            }
        }
        boolean skipping = lines.isSkipping() && given == 0;
        return offset == from.offset() && given == from.given()
                ? from
                : from.at(offset, Fingerprints.tail(source, offset), given, skipping);
    }

    /**
     * Reads what stands after the last line feed, where {@link #read} ended and the page has room. It is taken only when
     * it is understood whole: a line that is still being written is not.
     */
    FilePosition readUnended(ByteSource source, FilePosition from, PageCollector page) throws IOException {
        LineReader.@Nullable Line line = from.skipping() ? null : lines.unended();
        if (line == null || line.text().isBlank()) {
            return from;
        }
        if (parser.parse(line.text(), from.idAt(line.offset())) instanceof ParsedRecord.Understood understood) {
            int taken = page.take(understood.events(), from.given());
            boolean whole = from.given() + taken >= understood.events().size();
            return whole
                    ? from.at(lines.end(), Fingerprints.tail(source, lines.end()), 0, false)
                    : from.at(from.offset(), from.tail(), from.given() + taken, false);
        }
        return from;
    }

    /** Puts a line's events on the page; returns how many when not all fitted, 0 when the line is done. */
    private int take(LineReader.Line line, String id, int given, PageCollector page) {
        if (line.text().isBlank()) {
            return 0;
        }
        return switch (parser.parse(line.text(), id)) {
            case ParsedRecord.Understood understood -> {
                int taken = page.take(understood.events(), given);
                yield given + taken < understood.events().size() ? taken : 0;
            }
            case ParsedRecord.Rejected rejected -> {
                page.reject(rejected.record());
                yield 0;
            }
            case ParsedRecord.Skipped skipped -> {
                page.passOver();
                yield 0;
            }
        };
    }
}

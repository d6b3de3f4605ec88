package dev.watchfloor.app.export;

/** How exported events are written. Always UTF-8, one event a line. */
public enum ExportFormat {
    /**
     * Comma-separated values after RFC 4180 with a header line of ECS names and CRLF line ends, safe to open in a
     * spreadsheet; see {@link CsvCell} for what is done to texts.
     */
    CSV("csv"),
    /** One JSON object a line with ECS names as flat keys; what the record did not say is left out. */
    JSON_LINES("jsonl");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** The usual end of such a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}

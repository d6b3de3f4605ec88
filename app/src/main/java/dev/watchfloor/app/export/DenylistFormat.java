package dev.watchfloor.app.export;

/** How a denylist is written. Always UTF-8, one network a line. */
public enum DenylistFormat {
    /** With targets, owner, reason and times; RFC 4180 with CRLF, safe to open in a spreadsheet, see {@link CsvCell}. */
    CSV("csv"),
    /** Networks alone, behind a comment that says from when they are; what most products and feeds understand. */
    TEXT("txt");

    private final String extension;

    DenylistFormat(String extension) {
        this.extension = extension;
    }

    /** The usual end of such a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}

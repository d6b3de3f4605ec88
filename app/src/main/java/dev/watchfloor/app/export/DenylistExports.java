package dev.watchfloor.app.export;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.roles.Permission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Takes what the gateways refuse out of the console, with a line in the audit. Thread-safe; blocks until it is written. */
public final class DenylistExports {
    private final AuditLog audit;
    private final Clock clock;
    private final Authority authority;

    /**
     * @param audit the writing side in the name of the console's operator
     * @param authority asked before the first byte
     */
    public DenylistExports(AuditLog audit, Clock clock, Authority authority) {
        this.audit = audit;
        this.clock = clock;
        this.authority = authority;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param overwrite whether a file of that name is replaced
     * @throws ExportException when it could not be written; the sentence says why
     */
    public void toFile(List<DenylistRow> rows, DenylistFormat format, Path file, boolean overwrite)
            throws ExportException {
        authority.require(Permission.EXPORT);
        try (NewFile target = NewFile.at(file, overwrite)) {
            target.stream().write(content(rows, format));
            target.complete();
        } catch (IOException failure) {
            throw new ExportException(NewFile.sentence(file, failure), failure);
        }
        told(rows, format, file.toAbsolutePath().normalize().toString());
    }

    /** Writes to a stream, which is flushed and not closed. @param name what the audit calls the stream */
    public void toStream(List<DenylistRow> rows, DenylistFormat format, OutputStream stream, String name)
            throws IOException {
        authority.require(Permission.EXPORT);
        stream.write(content(rows, format));
        stream.flush();
        told(rows, format, name);
    }

    private byte[] content(List<DenylistRow> rows, DenylistFormat format) {
        String text = switch (format) {
            case CSV -> DenylistLines.csv(rows);
            case TEXT -> DenylistLines.text(rows, clock.instant());
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void told(List<DenylistRow> rows, DenylistFormat format, String name) {
        audit.write(
                "denylist.export",
                name,
                "",
                "DONE",
                "Exported " + rows.size() + " networks as " + format.name().toLowerCase(Locale.ROOT) + ".");
    }
}

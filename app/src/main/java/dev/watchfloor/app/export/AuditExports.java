package dev.watchfloor.app.export;

import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditFileHead;
import dev.watchfloor.app.audit.AuditJson;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the audit out of the console, with lines of its own in it. Thread-safe; blocks until the file is written. */
public final class AuditExports {
    private static final int PAGE = 1_000;
    private static final String HEADS =
            "number,time (UTC),actor,workstation,action,subject,target,outcome,detail,before,"
                    + "after,previous,hash,key,signature";

    private final AuditTrail trail;
    private final AuditProof proof;
    private final AuditLog audit;
    private final Clock clock;
    private final Authority authority;

    /** @param audit the writing side in the name of the console's operator */
    public AuditExports(AuditTrail trail, AuditProof proof, AuditLog audit, Clock clock, Authority authority) {
        this.authority = authority;
        this.trail = trail;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a file, whole or not at all. It ends with the entry that announces it.
     *
     * @param overwrite whether a file of that name is replaced
     * @return how many entries are in it
     * @throws ExportException when it could not be written; the sentence says why
     */
    public long toFile(AuditSelection selection, AuditFormat format, Path file, boolean overwrite)
            throws ExportException {
        authority.require(Permission.EXPORT);
        String name = file.toAbsolutePath().normalize().toString();
        String what = selection.sentence() + " as " + format.name().toLowerCase(Locale.ROOT) + ".";
        try (NewFile target = NewFile.at(file, overwrite)) {
            audit.write("audit.export", name, "", "STARTED", "Exporting " + what);
            Writer writer = new BufferedWriter(new OutputStreamWriter(target.stream(), StandardCharsets.UTF_8));
            long count = write(selection, format, writer);
            writer.flush();
            target.complete();
            audit.write("audit.export", name, "", "DONE", "Exported " + count + ": " + what);
            return count;
        } catch (IOException failure) {
            audit.write("audit.export", name, "", "FAILED", "Not exported: " + what);
            throw new ExportException(NewFile.sentence(file, failure), failure);
        }
    }

    private long write(AuditSelection selection, AuditFormat format, Writer writer) throws IOException {
        Optional<Anchor> end = proof.anchorNow();
        long last = end.map(Anchor::entry).orElse(0L);
        writer.write(
                switch (format) {
                    case JSONL ->
                        AuditJson.line(new AuditFileHead(
                                proof.profile(),
                                clock.instant(),
                                selection.from(),
                                selection.to(),
                                selection.words(),
                                end));
                    case CSV -> HEADS;
                });
        writer.write('\n');
        long count = 0;
        for (List<AuditEntry> page = trail.following(PAGE, -1);
                !page.isEmpty();
                page = trail.following(PAGE, page.getLast().number())) {
            for (AuditEntry entry : page) {
                if (entry.number() <= last && selection.matches(entry)) {
                    writer.write(
                            switch (format) {
                                case JSONL -> AuditJson.line(entry);
                                case CSV -> csv(entry);
                            });
                    writer.write('\n');
                    count++;
                }
            }
        }
        return count;
    }

    private static String csv(AuditEntry entry) {
        return entry.number() + "," + entry.time() + ","
                + Stream.of(
                                entry.actor(),
                                entry.workstation(),
                                entry.action(),
                                entry.subject(),
                                entry.target(),
                                entry.outcome(),
                                entry.detail(),
                                entry.change().before(),
                                entry.change().after(),
                                entry.seal().previous(),
                                entry.seal().hash(),
                                entry.seal().key(),
                                entry.seal().signature())
                        .map(CsvCell::of)
                        .collect(Collectors.joining(","));
    }
}

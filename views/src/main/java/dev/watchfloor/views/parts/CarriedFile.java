package dev.watchfloor.views.parts;

import dev.watchfloor.app.export.ExportException;
import dev.watchfloor.app.export.NewFile;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.views.kit.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys, requests and approvals as people carry them to each other. Blocks; stateless. */
public final class CarriedFile {
    private static final Messages TEXT = Messages.of("kit");

    private CarriedFile() {}

    /**
     * At most one byte more than {@link Approvals#LARGEST_FILE}, so that whoever reads the content can refuse it.
     *
     * @throws UnfitApprovalException when it is no file, or cannot be read
     */
    public static byte[] read(Path file) throws UnfitApprovalException {
        try {
            // A pipe or a device might never end.
            if (Files.isRegularFile(file)) {
                try (InputStream stream = Files.newInputStream(file)) {
                    return stream.readNBytes(Approvals.LARGEST_FILE + 1);
                }
            }
        } catch (IOException unreadable) {
            // Said below.
        }
        throw new UnfitApprovalException(TEXT.format("file.unreadable", name(file)));
    }

    /**
     * Whole or not at all, for its owner alone where the system knows such permissions; replaces a file of that name.
     *
     * @throws ExportException when it could not be written; the sentence says why
     */
    public static void write(Path file, byte[] content) throws ExportException {
        try (NewFile target = NewFile.at(file, true)) {
            target.stream().write(content);
            target.complete();
        } catch (IOException failure) {
            throw new ExportException(NewFile.sentence(file, failure), failure);
        }
    }

    /** Its name without the folder, for a sentence. */
    public static String name(Path file) {
        Path name = file.getFileName();
        return Plain.line(name == null ? file.toString() : name.toString());
    }
}

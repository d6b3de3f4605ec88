package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.RecordFile;
import dev.watchfloor.connectors.spi.RecordImport;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads files of lines, plain or packed with gzip, with the same parser and the same ids as {@link FileFeed} gives them.
 * Immutable.
 */
public final class FileImports implements RecordImport {
    private final RecordParser parser;
    private final Optional<FileFeed> feed;

    /** @param feed the connector's own feed when that follows files: what it reads by itself is not imported */
    public FileImports(RecordParser parser, Optional<FileFeed> feed) {
        this.parser = parser;
        this.feed = feed;
    }

    @Override
    public RecordFile open(Path file, Function<String, Cursor> ends) throws ConnectorException {
        try {
            if (!Files.exists(file)) {
                throw refused("There is no file " + file + ". Check the path.");
            }
            if (!Files.isRegularFile(file)) {
                throw refused(file + " is no regular file. Name the files one by one.");
            }
            if (FilePattern.isUnreadablyPacked(file)) {
                throw refused(
                        file + " is packed in a way that is not read here. Unpack it first; gzip is read as it is.");
            }
            if (feed.isPresent() && feed.get().follows(file)) {
                throw refused(file + " is followed by this connector: it reads the file by itself, from its beginning."
                        + " Import other files, such as rotated ones.");
            }
            return ImportedFile.open(file, parser, ends);
        } catch (AccessDeniedException denied) {
            throw new ConnectorException(
                    Category.FORBIDDEN, file + " may not be read by this user. Ask for read access to it.", denied);
        } catch (IOException failure) {
            throw new ConnectorException(
                    Category.UNREACHABLE, file + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private static ConnectorException refused(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}

package dev.watchfloor.connectors.feeds;

import java.nio.channels.FileChannel;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that is followed now.
 *
 * @param channel null when it cannot be opened; its position is kept all the same
 * @param modified its last change; files are read in this order
 * @param retired whether a rotation gave it a name that the pattern does not match, or removed it
 */
record FollowedFile(FilePosition position, @Nullable FileChannel channel, FileTime modified, boolean retired) {

    FollowedFile at(FilePosition newPosition) {
        return new FollowedFile(newPosition, channel, modified, retired);
    }
}

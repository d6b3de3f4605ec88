package dev.watchfloor.connectors.feeds;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files kept open by key, so that one which is removed or moved away can still be read to its end. The least recently
 * used ones are closed beyond a bound. Not thread-safe.
 */
final class OpenFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);
    private static final int MOST = 64;

    private final Map<String, FileChannel> byKey = new LinkedHashMap<>(16, 0.75f, true);

    /** The open file, opened now when it was not; empty when another file took its name since it was listed. */
    Optional<FileChannel> of(FoundFile file) throws IOException {
        Optional<FileChannel> held = held(file.key());
        if (held.isPresent()) {
            return held;
        }
        FileChannel opened = FileChannel.open(file.path(), StandardOpenOption.READ);
        if (!FilePattern.keyOf(file.path()).equals(file.key())) {
            opened.close();
            return Optional.empty();
        }
        byKey.put(file.key(), opened);
        if (byKey.size() > MOST) {
            drop(byKey.keySet().iterator().next());
        }
        return Optional.of(opened);
    }

    /** The file with this key when it is open. */
    Optional<FileChannel> held(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(FileChannel::isOpen);
    }

    /** Closes what is not in {@code keys}. */
    void keepOnly(Set<String> keys) {
        byKey.keySet().stream().filter(key -> !keys.contains(key)).toList().forEach(this::drop);
    }

    @Override
    public void close() {
        keepOnly(Set.of());
    }

    private void drop(String key) {
        FileChannel channel = byKey.remove(key);
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failure) {
                LOG.debug("Closing a followed file failed: {}", failure.getMessage());
            }
        }
    }
}

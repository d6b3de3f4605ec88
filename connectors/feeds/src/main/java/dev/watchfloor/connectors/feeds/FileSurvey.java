package dev.watchfloor.connectors.feeds;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, before each page, what became of the files that were read so far, and which are new.
 *
 * <p>A renamed file is known by its key and read to its end: Suricata 7.0.10 goes on writing to it until it is told to
 * reopen. A file whose content before the position is no longer what was read was truncated in place; if a copy of the
 * old content lies beside it (copy-truncate rotation), the unread rest is taken from the copy. A copy of a file that is
 * still followed is not read a second time. Not thread-safe.
 */
final class FileSurvey implements AutoCloseable {
    private static final int MOST_RETIRED = 16;
    private static final FileTime NEVER = FileTime.fromMillis(0);

    /** Size and time at which a file's content was last compared with its position. */
    private record Compared(long size, FileTime modified) {}

    private final FilePattern pattern;
    private final OpenFiles open = new OpenFiles();
    private final Map<String, Compared> compared = new HashMap<>();
    private @Nullable IOException problem;

    FileSurvey(FilePattern pattern) {
        this.pattern = pattern;
    }

    /** The files to read, oldest change first. */
    List<FollowedFile> look(List<FilePosition> known) throws IOException {
        problem = null;
        List<FoundFile> present = pattern.present();
        Map<String, FoundFile> byKey = byKey(present);
        if (!known.stream().map(FilePosition::key).allMatch(byKey::containsKey)) {
            // A listing in the middle of a rename can miss the file; a second one tells that from a removal.
            present = pattern.present();
            byKey = byKey(present);
        }
        List<FollowedFile> followed = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        known.forEach(position -> taken.add(position.key()));
        for (FilePosition position : known) {
            FoundFile file = byKey.get(position.key());
            if (file == null) {
                absent(position, present).ifPresent(followed::add);
            } else {
                goOn(position, file, present, taken, followed);
            }
        }
        FileTime oldestKnown = followed.stream()
                .filter(file -> file.retired() && !file.modified().equals(NEVER))
                .map(FollowedFile::modified)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
        for (FoundFile file : present) {
            // Two rotations while nobody read: the file in between was never seen under the name that is followed.
            // Rotated files are forgotten oldest first, so a later one that is not known was not read.
            boolean cameAndWent = !oldestKnown.equals(NEVER)
                    && pattern.mayBeRotated(file)
                    && file.modified().compareTo(oldestKnown) > 0;
            if ((pattern.matches(file) || cameAndWent) && taken.add(file.key()) && !isCopy(file, followed)) {
                followed.add(follow(FilePosition.startOf(file), file));
            }
        }
        identify(followed);
        followed.sort(Comparator.comparing(FollowedFile::modified)
                .thenComparing(file -> file.position().name()));
        forgetOldest(followed);
        Set<String> keys = new HashSet<>();
        followed.forEach(file -> keys.add(file.position().key()));
        open.keepOnly(keys);
        compared.keySet().retainAll(keys);
        return followed;
    }

    private static Map<String, FoundFile> byKey(List<FoundFile> files) {
        Map<String, FoundFile> byKey = new HashMap<>();
        files.forEach(file -> byKey.putIfAbsent(file.key(), file));
        return byKey;
    }

    /** Why a file could not be opened or read in the last {@link #look}, if so. */
    Optional<IOException> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void close() {
        open.close();
    }

    /** A file that was removed, moved away, or missed by a listing in the middle of a rename: kept for a while. */
    private Optional<FollowedFile> absent(FilePosition position, List<FoundFile> present) throws IOException {
        Optional<FileChannel> held = open.held(position.key());
        if (held.isEmpty()) {
            return Optional.of(new FollowedFile(position, null, NEVER, true));
        }
        boolean replaced = present.stream()
                .anyMatch(file -> file.name().equals(position.name()) && file.size() > 0 && pattern.matches(file));
        return replaced && held.get().size() <= position.offset()
                ? Optional.empty()
                : Optional.of(new FollowedFile(position, held.get(), NEVER, true));
    }

    private void goOn(
            FilePosition position,
            FoundFile file,
            List<FoundFile> present,
            Set<String> taken,
            List<FollowedFile> followed)
            throws IOException {
        FollowedFile same = follow(position.in(file), file);
        FileChannel channel = same.channel();
        if (channel == null || !position.isIdentified() || holds(channel, position, file)) {
            followed.add(same);
            return;
        }
        for (FoundFile other : present) {
            if (other.name().startsWith(position.name()) && !taken.contains(other.key())) {
                FollowedFile copy = follow(position.in(other), other);
                if (copy.channel() != null && Fingerprints.holds(copy.channel(), position)) {
                    taken.add(other.key());
                    followed.add(copy);
                    break;
                }
            }
        }
        followed.add(same.at(position.restartedIn(file)));
    }

    private boolean holds(FileChannel channel, FilePosition position, FoundFile file) throws IOException {
        Compared now = new Compared(file.size(), file.modified());
        if (now.equals(compared.get(file.key())) && file.size() >= position.offset()) {
            return true;
        }
        boolean holds = Fingerprints.holds(channel, position);
        if (holds) {
            compared.put(file.key(), now);
        }
        return holds;
    }

    /** A copy made by copy-truncate before the truncation, or a backup: {@code eve.json.1} beside {@code eve.json}. */
    private boolean isCopy(FoundFile file, List<FollowedFile> followed) throws IOException {
        for (FollowedFile original : followed) {
            FilePosition position = original.position();
            long length = Math.min(position.offset(), file.size());
            if (original.channel() == null || length == 0 || !mayBeCopy(file, position)) {
                continue;
            }
            FileChannel channel = follow(FilePosition.startOf(file), file).channel();
            if (channel != null && Fingerprints.sameUpTo(channel, original.channel(), length)) {
                return true;
            }
        }
        return false;
    }

    /** Files of one pattern may begin alike without being copies; then the name must say so too. */
    private boolean mayBeCopy(FoundFile file, FilePosition original) {
        return !pattern.isGlob() || file.name().startsWith(original.name());
    }

    private FollowedFile follow(FilePosition position, FoundFile file) throws IOException {
        boolean retired = !pattern.matches(file);
        try {
            return new FollowedFile(position, open.of(file).orElse(null), file.modified(), retired);
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException failure) {
            problem = failure;
            return new FollowedFile(position, null, file.modified(), retired);
        }
    }

    private static void identify(List<FollowedFile> followed) throws IOException {
        for (int i = 0; i < followed.size(); i++) {
            FollowedFile file = followed.get(i);
            FileChannel channel = file.channel();
            if (channel == null || file.position().isIdentified()) {
                continue;
            }
            String head = Fingerprints.head(channel::read);
            if (head.isEmpty()) {
                continue;
            }
            int clash = followed.stream()
                    .map(FollowedFile::position)
                    .filter(other -> other.head().equals(head))
                    .mapToInt(other -> other.generation() + 1)
                    .max()
                    .orElse(0);
            followed.set(
                    i,
                    file.at(file.position()
                            .identified(head, Math.max(clash, file.position().generation()))));
        }
    }

    /** Forgets rotated files beyond a number, strictly oldest first and only once they are read to the end. */
    private static void forgetOldest(List<FollowedFile> followed) throws IOException {
        long surplus = followed.stream().filter(FollowedFile::retired).count() - MOST_RETIRED;
        for (var files = followed.iterator(); surplus > 0 && files.hasNext(); ) {
            FollowedFile file = files.next();
            if (file.retired()) {
                if (!isDone(file)) {
                    return;
                }
                files.remove();
                surplus--;
            }
        }
    }

    private static boolean isDone(FollowedFile file) throws IOException {
        FileChannel channel = file.channel();
        if (channel == null) {
            return file.modified().equals(NEVER);
        }
        FilePosition position = file.position();
        if (channel.size() <= position.offset()) {
            return true;
        }
        LineReader rest = new LineReader();
        rest.startAt(channel::read, position.offset(), position.skipping());
        return rest.next() == null;
    }
}

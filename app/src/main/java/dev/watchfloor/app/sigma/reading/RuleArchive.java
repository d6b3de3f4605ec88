package dev.watchfloor.app.sigma.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads rule files out of a zip archive. Nothing is written to disk, names are only names, and what the archive says about
 * its sizes is not believed. Stateless.
 */
final class RuleArchive {
    /** Most entries of any kind. */
    private static final int MOST_ENTRIES = 200_000;
    /** All rule files together, unpacked. */
    private static final long MOST_BYTES = 256L << 20;
    /** What is packed more tightly than this is no text that somebody wrote. */
    private static final int MOST_RATIO = 200;

    private RuleArchive() {}

    static boolean isArchive(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * The texts by their names within the archive, without the folder that all are in.
     *
     * @param onUnreadable told a name and why it is left out
     * @throws IOException when it is no archive, or larger than an archive of rules may be
     */
    static Map<String, String> texts(Path archive, BiConsumer<String, String> onUnreadable) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new IOException(String.format(Locale.ROOT, "it has more than %,d entries", MOST_ENTRIES));
            }
            List<ZipEntry> entries = entries(zip);
            int folder = folder(entries);
            Map<String, String> texts = new TreeMap<>();
            long[] left = {MOST_BYTES};
            for (ZipEntry entry : entries) {
                String wrong = wrong(entry.getName());
                if (!wrong.isEmpty()) {
                    onUnreadable.accept(entry.getName(), wrong);
                    continue;
                }
                read(zip, entry, entry.getName().substring(folder), texts, left, onUnreadable);
            }
            return texts;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new IOException("it is no zip archive that can be read", broken);
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) throws IOException {
        List<ZipEntry> rules = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (!entry.isDirectory() && RuleFiles.isRule(entry.getName())) {
                rules.add(entry);
            }
        }
        if (rules.size() > RuleFiles.MOST) {
            throw new IOException(RuleFiles.TOO_MANY);
        }
        rules.sort(Comparator.comparing(ZipEntry::getName));
        return rules;
    }

    private static void read(
            ZipFile zip,
            ZipEntry entry,
            String name,
            Map<String, String> texts,
            long[] left,
            BiConsumer<String, String> onUnreadable)
            throws IOException {
        int most = 4 * RuleText.LONGEST;
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(most + 1);
        } catch (ZipException broken) {
            onUnreadable.accept(name, "It cannot be unpacked.");
            return;
        }
        left[0] -= bytes.length;
        if (left[0] < 0) {
            throw new IOException("its rules take more than " + (MOST_BYTES >> 20) + " MiB unpacked");
        }
        if (bytes.length > most) {
            onUnreadable.accept(name, RuleText.TOO_LONG);
        } else if (bytes.length > MOST_RATIO * Math.max(entry.getCompressedSize(), 100)) {
            onUnreadable.accept(name, "It unpacks to more than " + MOST_RATIO + " times its size.");
        } else if (texts.containsKey(name)) {
            onUnreadable.accept(name, "The archive has it twice.");
        } else {
            try {
                texts.put(
                        name,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString());
            } catch (CharacterCodingException other) {
                onUnreadable.accept(name, "It is not text in UTF-8.");
            }
        }
    }

    /** How long the name is of the one folder that all are in, with its slash; 0 for none. */
    private static int folder(List<ZipEntry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        String first = entries.getFirst().getName();
        int end = first.indexOf('/') + 1;
        String folder = first.substring(0, end);
        return entries.stream().allMatch(entry -> entry.getName().startsWith(folder)) ? end : 0;
    }

    /** What is wrong with an entry's name, or nothing. */
    private static String wrong(String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            return "Its name has control characters.";
        }
        return leadsOut(name) ? "Its name leads out of the archive." : "";
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).stream().anyMatch(part -> part.isEmpty() || part.matches("\\.+"));
    }
}

package dev.watchfloor.app.sigma.reading;

import dev.watchfloor.app.sigma.SigmaRules;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Reads rules from a file, or from all files in and below a folder or in a zip archive that end in {@code .yml} or
 * {@code .yaml}. Stateless.
 */
public final class RuleFiles {
    /** Most files of one folder. */
    public static final int MOST = 50_000;

    static final String TOO_MANY = String.format(Locale.ROOT, "more than %,d rule files", MOST);

    private static final int DEEPEST = 30;

    private RuleFiles() {}

    /**
     * Files that cannot be read are among the rejected; those they name are relative to {@code place}.
     *
     * @throws IOException when the place itself cannot be read, or has more than {@link #MOST} rule files
     */
    public static SigmaRules read(Path place, ValueLists lists) throws IOException {
        RuleAssembly assembly = new RuleAssembly(lists);
        texts(place, assembly::reject).forEach((file, text) -> assembly.add(text, file));
        return assembly.assembled();
    }

    /**
     * The texts by name, relative to {@code place}, in order.
     *
     * @param onUnreadable told a file's name and why it cannot be read
     * @throws IOException as {@link #read}
     */
    public static Map<String, String> texts(Path place, BiConsumer<String, String> onUnreadable) throws IOException {
        if (RuleArchive.isArchive(place) && Files.isRegularFile(place)) {
            return RuleArchive.texts(place, onUnreadable);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files(place)) {
            String name = file.equals(place)
                    ? String.valueOf(place.getFileName())
                    : place.relativize(file).toString();
            try {
                if (!Files.isRegularFile(file)) {
                    onUnreadable.accept(name, "It is no file, or a link to none.");
                } else if (Files.size(file) > 4L * RuleText.LONGEST) {
                    onUnreadable.accept(name, RuleText.TOO_LONG);
                } else {
                    texts.put(name, Files.readString(file));
                }
            } catch (CharacterCodingException other) {
                onUnreadable.accept(name, "It is not text in UTF-8.");
            } catch (IOException unreadable) {
                onUnreadable.accept(name, "It cannot be read.");
            }
        }
        return texts;
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> walk = Files.walk(place, DEEPEST)) {
            // Also what is no file, such as a link to nothing: the reading names it.
            List<Path> files = walk.filter(RuleFiles::isRule)
                    .filter(file -> !Files.isDirectory(file))
                    .sorted()
                    .limit(MOST + 1L)
                    .toList();
            if (files.size() > MOST) {
                throw new IOException(TOO_MANY);
            }
            return files;
        }
    }

    private static boolean isRule(Path file) {
        return isRule(file.getFileName().toString());
    }

    static boolean isRule(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }
}

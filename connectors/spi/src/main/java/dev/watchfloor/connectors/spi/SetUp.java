package dev.watchfloor.connectors.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do at a product so that the console gets the least it needs, in order.
 *
 * @param steps none when there is nothing to say
 */
public record SetUp(List<Step> steps) {
    /** Nothing to say. */
    public static final SetUp NONE = new SetUp(List.of());

    /** A paragraph, and the fenced block that follows it. */
    private static final Pattern STEP =
            Pattern.compile("(?s)\\s*(\\S.*?)(?:\\n\\s*\\n|\\s*\\z)(?:```[a-z]*\\n(.*?)\\n```)?");

    public SetUp {
        steps = List.copyOf(steps);
    }

    /**
     * One thing to do or to know.
     *
     * @param sentence plain text, one sentence or a few
     * @param text commands or configuration to copy as they are; words in capitals in it stand for what is yours
     */
    public record Step(String sentence, Optional<String> text) {}

    /**
     * The resource {@code /set-up/TYPE.md} beside {@code owner}. Its paragraphs are the steps; a fenced block is the text
     * of the paragraph before it. The dash keeps the folder from being a package, so that a module need not open it.
     *
     * @return {@link #NONE} when there is no such resource
     */
    static SetUp beside(Class<?> owner, String type) {
        try (InputStream resource = owner.getResourceAsStream("/set-up/" + type + ".md")) {
            return resource == null ? NONE : parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the connector's own resource cannot be read", broken);
        }
    }

    /** Reads steps as they stand in such a resource. */
    public static SetUp parse(String written) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(written.replace("\r", ""));
        while (step.find()) {
            steps.add(new Step(step.group(1).replaceAll("\\s*\\n\\s*", " "), Optional.ofNullable(step.group(2))));
        }
        return new SetUp(steps);
    }
}

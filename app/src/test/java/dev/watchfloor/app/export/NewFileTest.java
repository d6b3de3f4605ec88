package dev.watchfloor.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands under the name of a new file. */
class NewFileTest {
    @TempDir
    Path folder;

    @Test
    void plainFileIsReplacedWhenTold() throws Exception {
        Path file = Files.writeString(folder.resolve("plan.json"), "old");

        write(file);

        assertThat(file).hasContent("new");
    }

    @Test
    void socketIsLeftAloneThoughToldToOverwrite() throws Exception {
        Path file = folder.resolve("socket");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(file));

            assertThat(refused(file)).contains("is a device, a pipe or a socket, and only a plain file is replaced");
            assertThat(attributes(file).isOther()).isTrue();
        }
    }

    @Test
    void folderIsLeftAloneThoughToldToOverwrite() throws Exception {
        Path file = Files.createDirectory(folder.resolve("folder"));

        assertThat(refused(file)).contains("is a folder");
        assertThat(attributes(file).isDirectory()).isTrue();
    }

    @Test
    void linkIsLeftAloneWhereverItLeads() throws Exception {
        Path led = Files.writeString(folder.resolve("led"), "old");
        for (Path to : new Path[] {led, folder.resolve("nowhere")}) {
            Path link = Files.createSymbolicLink(folder.resolve("to-" + to.getFileName()), to);

            assertThat(refused(link)).contains("is a link");
            assertThat(attributes(link).isSymbolicLink()).isTrue();
        }
        assertThat(led).hasContent("old");
    }

    @Test
    void whatTookTheNameWhileItWasWrittenIsLeftAlone() throws Exception {
        Path file = folder.resolve("late");
        IOException failure = catchThrowableOfType(IOException.class, () -> {
            try (NewFile late = NewFile.at(file, true)) {
                Files.createDirectory(file);
                late.complete();
            }
        });

        assertThat(NewFile.sentence(file, failure)).contains("is a folder");
        assertThat(attributes(file).isDirectory()).isTrue();
    }

    private String refused(Path file) throws IOException {
        long before = entries();
        IOException failure = catchThrowableOfType(IOException.class, () -> write(file));
        assertThat(failure).isNotNull();
        assertThat(entries()).isEqualTo(before);
        return NewFile.sentence(file, failure);
    }

    private static void write(Path file) throws IOException {
        try (NewFile unfinished = NewFile.at(file, true)) {
            unfinished.stream().write('n');
            unfinished.stream().write('e');
            unfinished.stream().write('w');
            unfinished.complete();
        }
    }

    private long entries() throws IOException {
        try (var all = Files.list(folder)) {
            return all.count();
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}

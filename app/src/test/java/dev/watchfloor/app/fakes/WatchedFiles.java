package dev.watchfloor.app.fakes;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The real files behind paths that tell before and after each change: a file made, opened to be written, moved, taken
 * away. Between two tellings lies at most one change, so that what is seen at all of them is all that a process that is
 * killed can leave. What H2 writes goes past this.
 */
public final class WatchedFiles extends FileSystemProvider {
    private final FileSystemProvider real;
    private final Runnable step;
    private final FileSystem system;

    private WatchedFiles(FileSystem system, Runnable step) {
        real = system.provider();
        this.step = step;
        this.system = new DelegatingFileSystem(system, this);
    }

    /** The same folder, watched. @param step run on the changing thread before and after each change */
    public static Path in(Path folder, Runnable step) {
        return new WatchedFiles(folder.getFileSystem(), step).wrapped(folder);
    }

    private Path wrapped(Path path) {
        return (Path) Proxy.newProxyInstance(
                WatchedFiles.class.getClassLoader(), new Class<?>[] {Path.class}, new Handler(this, path));
    }

    private Object wrapped(Object result) {
        return switch (result) {
            case Path path -> wrapped(path);
            case Iterator<?> names -> Arrays.asList(iterated(names)).iterator();
            case FileSystem theirs -> system;
            case null, default -> result;
        };
    }

    private Object[] iterated(Iterator<?> names) {
        java.util.List<Object> paths = new java.util.ArrayList<>();
        names.forEachRemaining(name -> paths.add(wrapped((Path) name)));
        return paths.toArray();
    }

    private static Path plain(Path path) {
        return Proxy.isProxyClass(path.getClass()) ? ((Handler) Proxy.getInvocationHandler(path)).path : path;
    }

    private record Handler(WatchedFiles files, Path path) implements java.lang.reflect.InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object[] plain = arguments == null
                    ? new Object[0]
                    : Arrays.stream(arguments)
                            .map(each -> each instanceof Path other ? plain(other) : each)
                            .toArray();
            try {
                return files.wrapped(method.invoke(path, plain));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }

    private interface Change<T> {
        T make() throws IOException;
    }

    private <T> T stepped(Change<T> change) throws IOException {
        step.run();
        T result = change.make();
        step.run();
        return result;
    }

    private <T> T opened(Set<? extends OpenOption> options, Change<T> change) throws IOException {
        return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)
                ? stepped(change)
                : change.make();
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return opened(options, () -> real.newFileChannel(plain(path), options, attributes));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return opened(options, () -> real.newByteChannel(plain(path), options, attributes));
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        stepped(() -> {
            real.createDirectory(plain(folder), attributes);
            return true;
        });
    }

    @Override
    public void delete(Path path) throws IOException {
        stepped(() -> {
            real.delete(plain(path));
            return true;
        });
    }

    @Override
    public boolean deleteIfExists(Path path) throws IOException {
        return stepped(() -> real.deleteIfExists(plain(path)));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        stepped(() -> {
            real.copy(plain(from), plain(to), options);
            return true;
        });
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        stepped(() -> {
            real.move(plain(from), plain(to), options);
            return true;
        });
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> stream = real.newDirectoryStream(plain(folder), each -> filter.accept(wrapped(each)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> names = stream.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return names.hasNext();
                    }

                    @Override
                    public Path next() {
                        return wrapped(names.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new IllegalArgumentException("there is one for each folder");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new IllegalArgumentException("not by address");
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(plain(one), plain(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(plain(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(plain(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(plain(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(plain(path), attribute, value, options);
    }
}

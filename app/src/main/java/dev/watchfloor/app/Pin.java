package dev.watchfloor.app;

/** A registration that is released by closing it. Closing twice does no harm. */
@FunctionalInterface
public interface Pin extends AutoCloseable {
    @Override
    void close();
}

package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.IndicatorPage;

/** Takes what sources of indicators say. Thread-safe; fails with StoreException. */
public interface IndicatorSink {
    /** Keeps nothing. */
    IndicatorSink NONE = new IndicatorSink() {
        @Override
        public Cursor cursor(String source) {
            return Cursor.START;
        }

        @Override
        public void keep(String source, IndicatorPage page) {}
    };

    /** Where the source goes on. */
    Cursor cursor(String source);

    /** Keeps the page, and its cursor last: a page that was not kept whole is asked for again. */
    void keep(String source, IndicatorPage page);
}

package dev.watchfloor.launcher.command;

import dev.watchfloor.app.timeline.SearchProgress;
import java.util.Locale;

/** Says how far a search through the records is. Stateless. */
final class SearchWords {
    private SearchWords() {}

    static String of(SearchProgress progress) {
        long percent = progress.total() == 0 ? 100 : progress.searched() * 100 / progress.total();
        return String.format(
                Locale.ROOT,
                "Searching the records: %d %% (%,d of %,d). Ctrl+C ends it.",
                percent,
                progress.searched(),
                progress.total());
    }
}

package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.ResponseDesk.Progress;
import dev.watchfloor.views.kit.Underway;
import java.util.HashMap;
import java.util.Map;

/** Collects the news of an act, which come on working threads and far faster than a screen can be drawn. Thread-safe. */
final class News {
    private final Map<Stage.Place, TargetResult> results = new HashMap<>();
    private final Map<Stage.Place, Underway.Count> counts = new HashMap<>();

    synchronized void add(Progress news) {
        Stage.Place place = new Stage.Place(news.act(), news.target());
        TargetResult result = news.result();
        if (result == null) {
            counts.put(place, new Underway.Count(news.done(), news.total()));
        } else {
            results.put(place, result);
        }
    }

    synchronized Stage.Outcomes outcomes() {
        return new Stage.Outcomes(results, counts);
    }
}

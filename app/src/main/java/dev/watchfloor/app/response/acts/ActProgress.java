package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.Report.TargetResult;

/** Hears how an act goes, on working threads. */
public interface ActProgress {

    /** Nobody listens. */
    ActProgress NONE = new ActProgress() {
        @Override
        public void result(TargetResult result) {}

        @Override
        public void at(String target, int done, int total) {}
    };

    /** How a try at one target ended. */
    void result(TargetResult result);

    /** How many of a target's calls are made. */
    void at(String target, int done, int total);
}

package dev.watchfloor.app.inplace;

/** Follows a search and may end it. Called on the searching thread, quickly. */
public interface InPlaceWatcher {
    /** Nobody follows, nobody ends it. */
    InPlaceWatcher NONE = new InPlaceWatcher() {
        @Override
        public void looked(long documents, int found) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * A page was looked at.
     *
     * @param documents how many documents so far
     * @param found how many events of them fit
     */
    void looked(long documents, int found);

    /** Asked several times a second; a page under way is then given up. */
    boolean isCancelled();
}

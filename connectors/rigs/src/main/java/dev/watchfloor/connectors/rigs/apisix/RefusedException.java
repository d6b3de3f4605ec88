package dev.watchfloor.connectors.rigs.apisix;

/** The Admin API says no; carries what it answers. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient AdminAnswer answer;

    RefusedException(int status, String message) {
        this(AdminAnswer.error(status, message));
    }

    RefusedException(AdminAnswer answer) {
        super("refused with " + answer.status());
        this.answer = answer;
    }

    AdminAnswer answer() {
        return answer;
    }
}

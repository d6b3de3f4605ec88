package dev.watchfloor.app.response.approvals;

/** A key, a request or an agreement cannot be taken. The message is a sentence for people that says what to do. */
public final class UnfitApprovalException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitApprovalException(String sentence) {
        super(sentence);
    }

    /** Why, and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

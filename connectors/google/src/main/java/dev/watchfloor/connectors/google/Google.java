package dev.watchfloor.connectors.google;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.providers.Pages;
import java.util.regex.Pattern;

/** Scopes, and what Google's hosts have in common. Stateless. */
final class Google {
    static final String REPORTS = "https://www.googleapis.com/auth/admin.reports.audit.readonly";
    static final String USERS = "https://www.googleapis.com/auth/admin.directory.user.readonly";
    static final String SIGN_OUT = "https://www.googleapis.com/auth/admin.directory.user.security";
    static final String DEVICES_READ = "https://www.googleapis.com/auth/cloud-identity.devices.readonly";
    static final String DEVICES = "https://www.googleapis.com/auth/cloud-identity.devices";

    private static final Pattern LIMIT = Pattern.compile("\"reason\"\\s*:\\s*\"\\w*Exceeded\"");

    private Google() {}

    static Pages pages(String list) {
        return Pages.byToken(list, "nextPageToken", "pageToken");
    }

    /** The Admin SDK says 403 for most limits too ("Limits and quotas", 2026-09); a right that lacks is another matter. */
    static Answer read(Answer answer) {
        return answer.status() == 403 && LIMIT.matcher(answer.text()).find() ? answer.as(429) : answer;
    }
}

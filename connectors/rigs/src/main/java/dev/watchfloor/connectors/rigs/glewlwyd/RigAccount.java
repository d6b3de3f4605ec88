package dev.watchfloor.connectors.rigs.glewlwyd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import java.util.TreeSet;

/** One account. Used under the rig's lock. */
final class RigAccount {
    final String name;
    final String password;
    final TreeSet<String> scopes = new TreeSet<>();
    boolean enabled = true;

    RigAccount(String name, String password) {
        this.name = name;
        this.password = password;
    }

    ObjectNode view() {
        ObjectNode view = JsonServer.object()
                .put("username", name)
                .put("name", name)
                .put("email", "")
                .put("enabled", enabled)
                .put("source", "database");
        scopes.forEach(view.putArray("scope")::add);
        return view;
    }
}

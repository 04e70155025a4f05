package dev.fenster.local.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fenster.local.api.FensterApi;

/** The credentials of a local Fenster: one token a role, the demo API key. */
final class Access {
    static final List<String> ROLES = List.of("agent", "hotline-lead", "product-manager", "operator");

    private final Secrets secrets;
    private final PortPlan ports;

    Access(Secrets secrets, PortPlan ports) {
        this.secrets = secrets;
        this.ports = ports;
    }

    Map<String, String> tokens() {
        var mint = secrets.mint();
        var tokens = new LinkedHashMap<String, String>();
        ROLES.forEach(role -> tokens.put(role, mint.token(role)));
        return tokens;
    }

    /** @return the token of whoever follows a login link: the owner of this machine has every role */
    String ownersToken() {
        return secrets.mint().token(ROLES.toArray(String[]::new));
    }

    FensterApi api() {
        return new FensterApi(ports.origin(), secrets.demoApiKey(), ownersToken());
    }

    String mailbox() {
        return ports.origin() + mailboxPath();
    }

    String mailboxPath() {
        return "/mailbox/" + secrets.mailboxKey() + "/";
    }
}

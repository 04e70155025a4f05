package dev.fenster.local.launch;

import java.io.PrintStream;

/** The table of addresses that ends a start: where everything is, how to log in, and a line to try. */
final class Welcome {
    private final Access access;
    private final Secrets secrets;
    private final PortPlan ports;
    private final DataDirectory data;

    Welcome(Access access, Secrets secrets, PortPlan ports, DataDirectory data) {
        this.access = access;
        this.secrets = secrets;
        this.ports = ports;
        this.data = data;
    }

    void print(PrintStream out, String loginLink) {
        out.printf("%nFenster is ready. Log in (the link works once; deploy/local/status shows a new one):%n%n  %s%n%n",
                loginLink);
        row(out, "dashboard and REST API", ports.origin());
        row(out, "mailbox", access.mailbox());
        ServiceParts.ports(ports).forEach((name, port) -> row(out, name, "http://localhost:" + port
                + "/q/openapi  (with a token)"));
        row(out, "Kafka", ports.bootstrapServers());
        PostgresPart.DATABASES.forEach(name -> row(out, "PostgreSQL " + name, ServiceParts.jdbcUrl(ports, name)));
        row(out, "data and logs", data.path().toString());
        row(out, "API key for trying out", secrets.demoApiKey());
        out.printf(
                """

                        Post a ticket:

                          curl -i %s/api/v1/tickets -H 'Content-Type: application/json' \\
                            -H 'X-API-Key: %s' \\
                            -d '{"source":"hotline","externalId":"C-1001","channel":"phone","text":"Seit dem Update druckt die Kasse keine Bons mehr."}'

                        deploy/local/status shows this again, deploy/local/down or Ctrl-C stops everything.
                        """,
                ports.origin(), secrets.demoApiKey());
        out.flush();
    }

    private static void row(PrintStream out, String name, String address) {
        out.printf("  %-26s %s%n", name, address);
    }
}

package dev.fenster.local.launch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import dev.fenster.local.gateway.Gateway;
import dev.fenster.local.gateway.Login;
import dev.fenster.local.gateway.Mailbox;
import dev.fenster.local.gateway.MailboxPage;
import dev.fenster.local.gateway.PathSplit;
import dev.fenster.local.infrastructure.TopicCatalogue;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;

/** Starts all of Fenster on this machine, shows how it goes, and stops it in order. */
final class Launcher {
    private final UpOptions options;
    private final DataDirectory data;
    private final PortPlan ports;
    private final StatusBoard board = new StatusBoard(System.out, System.console() != null);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Secrets secrets;
    private Access access;
    private Supervisor supervisor;
    private Gateway gateway;
    private Mailbox mailbox;
    private Login login;

    Launcher(UpOptions options) {
        this.options = options;
        this.data = options.data();
        this.ports = options.ports();
    }

    /** Starts everything, then runs until Ctrl-C or {@code deploy/local/down}; a training run returns when all is ready. */
    void run() throws InterruptedException {
        prepare();
        boolean demoByDefault = data.isNew() || data.demoIsUnfinished();
        secrets = Secrets.readOrDraw(data);
        secrets.writeApiKeySeed(data);
        access = new Access(secrets, ports);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        start();
        if (options.wantsDemo(demoByDefault)) {
            new DemoLoad(access.api(), data, board, Clock.systemUTC()).run();
            System.gc(); // A month of tickets is in no one's hands any more: its memory goes back to the machine.
        }
        supervisor.settle();
        if (options.training()) {
            return;
        }
        new Welcome(access, secrets, ports, data).print(System.out, login.newLink());
        board.leave();
        stopped.await();
    }

    private void prepare() {
        data.prepare();
        RunState.read(data).flatMap(state -> state.launcher().alive()).ifPresent(launcher -> {
            throw new LaunchException("Fenster runs already (process " + launcher.pid()
                    + "): deploy/local/status shows its addresses, deploy/local/down stops it.");
        });
        int leftovers = new Leftovers(data).stop();
        if (leftovers > 0) {
            System.out.println("Stopped " + leftovers + " processes that an earlier start had left behind.");
        }
        if (options.fresh()) {
            data.forget();
            data.prepare();
        }
        Preconditions.portsAreFree(ports);
    }

    private void start() {
        var state = RunState.startingWith(ports.base());
        state.write(data);
        supervisor = new Supervisor(state, data, board);
        var parts = new ServiceParts(options.home(), data, ports, secrets, options.classes());
        var services = parts.services();
        services.forEach(service -> board.show(service.name(), StatusBoard.State.WAITING));
        startMailboxAndGateway();
        supervisor
                .start(List.of(new PostgresPart(data, options.postgresBinaries(), ports.postgres(), secrets.postgresPassword()),
                        parts.broker()));
        TopicCatalogue.packaged().createMissing(ports.bootstrapServers());
        supervisor.start(services);
        supervisor.watch();
    }

    private void startMailboxAndGateway() {
        mailbox = new Mailbox(ports.smtp());
        mailbox.start();
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4)
                .setInternalBlockingPoolSize(4));
        login = new Login(ports.origin(), secrets.control(), access::ownersToken, Secrets::random);
        Map<String, Handler<HttpServerRequest>> pages = Map.of("/local/", login, access.mailboxPath(),
                new MailboxPage(vertx, mailbox, access.mailboxPath()));
        gateway = new Gateway(vertx, PathSplit.packaged(), ServiceParts.ports(ports), pages);
        gateway.start(ports.base());
    }

    private void stop() {
        System.out.println();
        if (gateway != null) {
            gateway.close();
        }
        if (supervisor != null) {
            supervisor.stop();
        }
        if (mailbox != null) {
            mailbox.close();
        }
        stopped.countDown();
    }
}

package dev.fenster.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.fenster.local.infrastructure.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real SMTP server that can be stopped and started again on its port, and settings with which a test needs not wait long. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    private final int port = FreePorts.next();
    private GreenMail server;

    @Override
    public Map<String, String> start() {
        open();
        return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", Integer.toString(port), "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.from", "Fenster <fenster@example.com>", "fenster.mail.poll", "1s", "fenster.mail.first-retry",
                "1s",
                "fenster.webhooks.first-retry", "1s", "fenster.webhooks.collect", "0s", "fenster.webhooks.timeout", "2s",
                "fenster.webhooks.allow-private-addresses", "true");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(MailServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    public void open() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public int port() {
        return port;
    }

    public List<MimeMessage> receivedBy(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

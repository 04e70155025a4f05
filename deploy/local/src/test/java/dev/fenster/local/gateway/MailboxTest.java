package dev.fenster.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.local.infrastructure.FreePorts;
import io.vertx.core.Vertx;

class MailboxTest {
    private static final String PATH = "/mailbox/secret/";

    private final int port = FreePorts.next();
    private final int smtp = FreePorts.next();
    private final Mailbox mailbox = new Mailbox(smtp);
    private final Vertx vertx = Vertx.vertx();
    private final Gateway gateway = new Gateway(vertx, PathSplit.packaged(), Map.of("insight-service", FreePorts.next()),
            Map.of(PATH, new MailboxPage(vertx, mailbox, PATH)));

    @BeforeEach
    void start() throws Exception {
        mailbox.start();
        gateway.start(port);
        send("Grüße <script>", "<p>Schönes Wochenende</p>");
    }

    @AfterEach
    void stop() {
        gateway.close();
        mailbox.close();
    }

    @Test
    void a_captured_mail_is_listed_with_its_subject_escaped() throws Exception {
        var page = get(PATH, "text/html").body();

        assertThat(page).contains("Grüße &lt;script&gt;").contains(PATH + "1").doesNotContain("<script>");
    }

    @Test
    void scripts_read_the_mails_as_json() throws Exception {
        assertThat(get(PATH, "application/json").body()).contains("\"subject\":\"Grüße <script>\"")
                .contains("<p>Schönes Wochenende</p>").contains("the text");
    }

    @Test
    void the_html_of_a_mail_is_shown_without_any_right_to_run_scripts() throws Exception {
        var html = get(PATH + "1/html", "text/html");

        assertThat(html.body()).contains("Schönes Wochenende");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox;");
    }

    @Test
    void the_mailbox_cannot_be_found_without_its_key() throws Exception {
        assertThat(get("/mailbox/guessed/", "text/html").statusCode()).isEqualTo(503);
        assertThat(get(PATH + "2", "text/html").statusCode()).isEqualTo(404);
    }

    private void send(String subject, String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(smtp));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("fenster@example.com");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@example.com"));
        message.setSubject(subject, "UTF-8");
        var text = new MimeBodyPart();
        text.setText("the text", "UTF-8");
        var page = new MimeBodyPart();
        page.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, page));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", accept).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}

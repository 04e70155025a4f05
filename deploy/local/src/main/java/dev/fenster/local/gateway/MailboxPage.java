package dev.fenster.local.gateway;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The captured mails as a page or, for {@code Accept: application/json}, as a list; {@code /N} shows one. Its address
 * holds a secret, because mails quote customers.
 */
public final class MailboxPage implements Handler<HttpServerRequest> {
    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>Fenster: mailbox</title><style>
            body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
            table{border-collapse:collapse;width:100%}td,th{padding:.5rem;text-align:left;border-bottom:1px solid #8886}
            iframe{width:100%;height:75vh;border:1px solid #8886;background:#fff}pre{white-space:pre-wrap}
            </style></head><body>""";
    private static final Pattern ONE = Pattern.compile("(\\d{1,6})(/html)?");

    private final Vertx vertx;
    private final Mailbox mailbox;
    private final String path;

    /**
     * @param path
     *        where the page lies, ends with a slash
     */
    public MailboxPage(Vertx vertx, Mailbox mailbox, String path) {
        this.vertx = vertx;
        this.mailbox = mailbox;
        this.path = path;
    }

    @Override
    public void handle(HttpServerRequest request) {
        vertx.executeBlocking(mailbox::mails).onSuccess(mails -> answer(request, mails))
                .onFailure(e -> Problem.answer(request, 500, "A captured mail could not be read."));
    }

    private void answer(HttpServerRequest request, List<Mailbox.Mail> mails) {
        var rest = request.path().substring(Math.min(path.length(), request.path().length()));
        var one = ONE.matcher(rest);
        if (rest.isEmpty()) {
            list(request, mails);
        } else if (one.matches()) {
            one(request, find(mails, Integer.parseInt(one.group(1))), one.group(2) != null);
        } else {
            Problem.answer(request, 404, "There is nothing at this address.");
        }
    }

    private void list(HttpServerRequest request, List<Mailbox.Mail> mails) {
        if (String.valueOf(request.getHeader("Accept")).contains("application/json")) {
            var array = new JsonArray();
            mails.forEach(mail -> array.add(JsonObject.mapFrom(mail)));
            request.response().putHeader("Content-Type", "application/json").end(array.encode());
            return;
        }
        var rows = new StringBuilder();
        mails.forEach(mail -> rows.insert(0, "<tr><td>%s<td>%s<td><a href=\"%s%d\">%s</a>".formatted(escaped(mail.date()),
                escaped(mail.to()), path, mail.number(), escaped(mail.subject()))));
        html(request, "<h1>Mailbox</h1><p>Every mail that this Fenster sent, newest first. None left this machine.</p>"
                + "<table><tr><th>Date<th>To<th>Subject" + rows + "</table>");
    }

    private void one(HttpServerRequest request, Optional<Mailbox.Mail> found, boolean onlyHtml) {
        if (found.isEmpty()) {
            Problem.answer(request, 404, "There is no such mail.");
            return;
        }
        var mail = found.get();
        if (onlyHtml && mail.html() != null) {
            request.response().putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy",
                            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                    .end(mail.html());
            return;
        }
        var body = mail.html() == null
                ? "<pre>" + escaped(mail.text()) + "</pre>"
                : "<iframe sandbox title=\"mail\" src=\"" + path + mail.number() + "/html\"></iframe>";
        html(request, "<p><a href=\"" + path + "\">All mails</a></p><h1>" + escaped(mail.subject()) + "</h1><p>"
                + escaped(mail.from()) + " → " + escaped(mail.to()) + ", " + escaped(mail.date()) + "</p>" + body);
    }

    private static Optional<Mailbox.Mail> find(List<Mailbox.Mail> mails, int number) {
        return mails.stream().filter(mail -> mail.number() == number).findFirst();
    }

    private static void html(HttpServerRequest request, String body) {
        request.response().putHeader("Content-Type", "text/html; charset=utf-8").end(HEAD + body + "</body></html>");
    }

    private static String escaped(String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

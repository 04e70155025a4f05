package dev.fenster.local.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * What an identity provider does elsewhere: {@code POST /local/session} changes the one-time token of a login link into
 * an access token, {@code POST /local/login-links} gives a new link to whoever knows the control secret.
 */
public final class Login implements Handler<HttpServerRequest> {
    private static final int LONGEST_BODY = 4096;

    private final OneTimeTokens tokens;
    private final String origin;
    private final String control;
    private final Supplier<String> accessToken;

    /**
     * @param origin
     *        starts each login link
     * @param control
     *        the secret that {@code deploy/local/status} knows from the data directory
     * @param accessToken
     *        mints a JWT for the person who logs in
     * @param random
     *        draws the one-time tokens
     */
    public Login(String origin, String control, Supplier<String> accessToken, Supplier<String> random) {
        this.origin = origin;
        this.control = control;
        this.accessToken = accessToken;
        this.tokens = new OneTimeTokens(random);
    }

    /** @return an address that logs its first visitor in */
    public String newLink() {
        return origin + "/#token=" + tokens.issue();
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            Problem.answer(request, 405, "Use POST here.");
        } else if (request.path().equals("/local/session")) {
            request.body().onSuccess(body -> openSession(request, body.toString()));
        } else if (request.path().equals("/local/login-links") && knowsControl(request)) {
            request.response().putHeader("Content-Type", "application/json")
                    .end(new JsonObject().put("login", newLink()).encode());
        } else {
            Problem.answer(request, 404, "There is nothing at this address.");
        }
    }

    private void openSession(HttpServerRequest request, String body) {
        if (body.length() <= LONGEST_BODY && tokens.redeem(token(body))) {
            request.response().putHeader("Content-Type", "application/json").putHeader("Cache-Control", "no-store")
                    .end(new JsonObject().put("accessToken", accessToken.get()).encode());
        } else {
            Problem.answer(request, 401, "This login link was used already: deploy/local/status shows a new one.");
        }
    }

    private static String token(String body) {
        try {
            return new JsonObject(body).getValue("token") instanceof String token ? token : null;
        } catch (DecodeException e) {
            System.getLogger(Login.class.getName()).log(System.Logger.Level.DEBUG, "A session request was not JSON", e);
            return null;
        }
    }

    private boolean knowsControl(HttpServerRequest request) {
        var given = String.valueOf(request.getHeader("X-Fenster-Control"));
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), control.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.fenster.routing.question;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import dev.fenster.routing.publishing.RouteRelay;

/** Answers by the signed link that the event question.asked.v1 carries: the signature is the credential. */
@Path("/api/v1/questions/{id}/form")
@Tag(name = "questions", description = "What support asks those who are responsible.")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@APIResponse(responseCode = "401", description = "The link is not one of ours.")
@APIResponse(responseCode = "410", description = "The link is over, or was used.")
class AnswerFormResource {
    private static final int LONGEST = 10_000;

    private final QuestionService questions;
    private final AnswerLinks links;
    private final RouteRelay relay;

    AnswerFormResource(QuestionService questions, AnswerLinks links, RouteRelay relay) {
        this.questions = questions;
        this.links = links;
        this.relay = relay;
    }

    @GET
    @Operation(summary = "Shows the question behind a signed link, with a form for the answer")
    @APIResponse(responseCode = "200", description = "A page in German and English.")
    public Response show(@RestPath String id, @QueryParam("expires") String expires, @QueryParam("signature") String signature)
            throws SQLException {
        var worth = links.worth(id, expires, signature);
        if (worth != AnswerLinks.Worth.VALID) {
            return refused(worth);
        }
        var question = questions.find(UUID.fromString(id)).filter(found -> found.answer() == null);
        return question.isPresent() ? page(200, AnswerForm.of(question.get())) : page(410, AnswerForm.alreadyAnswered());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Answers the question behind a signed link, once")
    @APIResponse(responseCode = "200", description = "A page that says thank you.")
    @APIResponse(responseCode = "400", description = "The answer is missing or too long.")
    public Response answer(@RestPath String id, @QueryParam("expires") String expires,
            @QueryParam("signature") String signature, @RestForm String answer) throws SQLException {
        var worth = links.worth(id, expires, signature);
        if (worth != AnswerLinks.Worth.VALID) {
            return refused(worth);
        }
        if (answer == null || answer.isBlank() || answer.length() > LONGEST) {
            return page(400, AnswerForm.withoutAnswer());
        }
        var answered = questions.answerByLink(UUID.fromString(id), answer);
        relay.wake();
        return answered.isPresent() ? page(200, AnswerForm.thanks()) : page(410, AnswerForm.alreadyAnswered());
    }

    private static Response refused(AnswerLinks.Worth worth) {
        return worth == AnswerLinks.Worth.OVER ? page(410, AnswerForm.over()) : page(401, AnswerForm.notValid());
    }

    private static Response page(int status, String html) {
        return Response.status(status).type(MediaType.TEXT_HTML + ";charset=UTF-8").entity(html)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer").header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .build();
    }
}

package dev.fenster.routing.question;

import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.fenster.routing.access.Roles;
import dev.fenster.routing.publishing.RouteRelay;

@Path("/api/v1/tickets/{id}/questions")
@Tag(name = "questions", description = "What support asks those who are responsible.")
@Produces(MediaType.APPLICATION_JSON)
class TicketQuestionResource {
    private final QuestionService questions;
    private final RouteRelay relay;

    TicketQuestionResource(QuestionService questions, RouteRelay relay) {
        this.questions = questions;
        this.relay = relay;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Asks who is responsible for the ticket's component", description = "The event question.asked.v1 tells it, with a link by which"
            + " it can be answered without a login. The same question to the same person about the same ticket is one.")
    @APIResponse(responseCode = "201", description = "It was asked.")
    @APIResponse(responseCode = "200", description = "It was asked before; with its answer, if there is one.")
    @APIResponse(responseCode = "400", description = "A value is missing or wrong; violations names each field.")
    @APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
    @APIResponse(responseCode = "403", description = "The role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such ticket has been routed yet.")
    public Response ask(@RestPath UUID id, @NotNull @Valid QuestionToAsk question, @Context SecurityContext security)
            throws SQLException {
        var asked = questions.ask(id, question, security.getUserPrincipal().getName()).orElseThrow(() -> new NotFoundException(
                "No ticket " + id + " has been routed: if it was just opened, try again in a second"));
        relay.wake();
        return asked.isNew()
                ? Response.created(URI.create("/api/v1/questions/" + asked.question().questionId())).entity(asked.question())
                        .build()
                : Response.ok(asked.question()).build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Lists what was asked about a ticket")
    @APIResponse(responseCode = "200", description = "The oldest first; there may be none.")
    @APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
    @APIResponse(responseCode = "403", description = "The role does not allow this.")
    public QuestionPage list(@RestPath UUID id) throws SQLException {
        return new QuestionPage(questions.ofTicket(id), null);
    }
}

package dev.fenster.routing.question;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.fenster.routing.access.Roles;
import dev.fenster.routing.publishing.RouteRelay;

@Path("/api/v1/questions")
@Tag(name = "questions", description = "What support asks those who are responsible.")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
@APIResponse(responseCode = "403", description = "The role does not allow this.")
class QuestionResource {
    private final QuestionService questions;
    private final RouteRelay relay;

    QuestionResource(QuestionService questions, RouteRelay relay) {
        this.questions = questions;
        this.relay = relay;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Lists questions, the first due first")
    @APIResponse(responseCode = "200", description = "A page of questions, and the cursor of the next page if there is one.")
    @APIResponse(responseCode = "400", description = "A value is wrong; violations names each field.")
    public QuestionPage list(@QueryParam("owner") @Parameter(description = "Key of who was asked.") String owner,
            @QueryParam("state") @Pattern(regexp = "open|answered", message = "must be open or answered, or absent for both") String state,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) throws SQLException {
        return questions.list(owner, state == null ? null : "open".equals(state), cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Reads one question")
    @APIResponse(responseCode = "200", description = "The question, with its answer if there is one.")
    @APIResponse(responseCode = "404", description = "There is no such question.")
    public Question get(@RestPath UUID id) throws SQLException {
        return questions.find(id).orElseThrow(() -> unknown(id));
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Answers a question", description = "Once; the event question.answered.v1 tells it.")
    @APIResponse(responseCode = "200", description = "The question with its answer.")
    @APIResponse(responseCode = "400", description = "The answer is missing or too long.")
    @APIResponse(responseCode = "404", description = "There is no such question.")
    @APIResponse(responseCode = "409", description = "It has an answer already.")
    public Question answer(@RestPath UUID id, @NotNull @Valid AnswerToGive given, @Context SecurityContext security)
            throws SQLException {
        var by = security.getUserPrincipal().getName();
        var answered = questions.answer(id, given.answer(), by, "rest");
        relay.wake();
        return answered.orElseThrow(() -> taken(id));
    }

    private RuntimeException taken(UUID id) {
        try {
            return questions.find(id).isEmpty()
                    ? unknown(id)
                    : new ClientErrorException(
                            "Question " + id + " has an answer already: GET /api/v1/questions/" + id + " shows it",
                            Response.Status.CONFLICT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NotFoundException unknown(UUID id) {
        return new NotFoundException("There is no question " + id + ": GET /api/v1/questions lists all");
    }
}

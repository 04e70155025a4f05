package dev.fenster.notification.meeting;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.notification.access.Problems;
import dev.fenster.notification.access.Roles;

@Path("/api/v1/meetings")
@Tag(name = "Meetings", description = "The weekly meetings of product management")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
public class MeetingResource {
    private static final String ID = "[a-z0-9](-?[a-z0-9])*";
    private static final int LONGEST_ID = 64;

    private final Meetings meetings;

    MeetingResource(Meetings meetings) {
        this.meetings = meetings;
    }

    @Schema(name = "Meetings")
    record MeetingList(List<MeetingDocument> items) {}

    @GET
    @Operation(summary = "All meetings, by id")
    public MeetingList all() {
        return new MeetingList(meetings.documents());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One meeting")
    @APIResponseSchema(value = MeetingDocument.class, responseCode = "200", responseDescription = "The meeting")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public MeetingDocument one(String id) {
        return meetings.document(id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.PRODUCT_MANAGER, Roles.HOTLINE_LEAD, Roles.OPERATOR})
    @Operation(summary = "Make a meeting, or replace one wholly")
    @APIResponse(responseCode = "200", description = "Replaced", content = @Content(schema = @Schema(implementation = MeetingDocument.class)))
    @APIResponse(responseCode = "201", description = "Made", content = @Content(schema = @Schema(implementation = MeetingDocument.class)))
    @APIResponse(responseCode = "400", description = "Fields are wrong; every one is named")
    public Response put(String id,
            @NotNull(message = "is missing: send a JSON object as body") @Valid MeetingDocument document) {
        check(id, document);
        var made = meetings.put(id, document);
        var entity = meetings.document(id);
        return made
                ? Response.created(URI.create("/api/v1/meetings/" + id)).entity(entity).build()
                : Response.ok(entity).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.PRODUCT_MANAGER, Roles.HOTLINE_LEAD, Roles.OPERATOR})
    @Operation(summary = "Delete a meeting; mails that still wait for sending are dropped")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public void delete(String id) {
        meetings.delete(id);
    }

    private static void check(String id, MeetingDocument document) {
        if (id.length() > LONGEST_ID || !id.matches(ID) || id.equals(Meetings.NEXT)) {
            throw Problems.wrongPath("id",
                    "must have up to " + LONGEST_ID + " lower-case letters, digits and single hyphens, and not be "
                            + Meetings.NEXT + ", which stands for the meeting that comes next");
        }
        if (document.id() != null && !document.id().equals(id)) {
            throw Problems.wrongField("id", "must be the id of the path, " + id + ", or be left out");
        }
        var addresses = new HashSet<String>();
        for (int i = 0; i < document.members().size(); i++) {
            if (!addresses.add(document.members().get(i).email().toLowerCase(Locale.ROOT))) {
                throw Problems.wrongField("members[" + i + "].email", "must not be that of another member");
            }
        }
        var mail = document.agendaMail();
        if (mail.daysBefore() == 0 && mail.time().compareTo(document.time()) >= 0) {
            throw Problems.wrongField("agendaMail.time",
                    "must be before the meeting at " + document.time() + " when daysBefore is 0");
        }
    }
}

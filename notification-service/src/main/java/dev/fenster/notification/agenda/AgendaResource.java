package dev.fenster.notification.agenda;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import dev.fenster.notification.access.Problems;
import dev.fenster.notification.access.Roles;
import dev.fenster.notification.mail.MailQueue;
import dev.fenster.notification.mail.MailQueue.MailView;
import dev.fenster.notification.meeting.Language;
import dev.fenster.notification.meeting.Meetings;

@Path("/api/v1/meetings/{id}/agenda")
@Tag(name = "Agenda", description = "What a meeting should know; next as id stands for the meeting that comes next")
@RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
public class AgendaResource {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Meetings meetings;
    private final AgendaService agendas;
    private final AgendaRenderer renderer;
    private final AgendaMailing mailing;
    private final MailQueue mails;

    AgendaResource(Meetings meetings, AgendaService agendas, AgendaRenderer renderer, AgendaMailing mailing, MailQueue mails) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.renderer = renderer;
        this.mailing = mailing;
        this.mails = mails;
    }

    @Schema(name = "AgendaMails")
    record MailList(List<MailView> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=1")
    @Operation(summary = "The agenda, as data or as page by Accept", description = "Before a meeting: the last seven local days up to and including today, so a ticket opened now is on it. With the date of a past day: the seven days before it.")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "of the page: de or en; Accept-Language decides when left out, then the meeting's language")
    @APIResponse(responseCode = "200", description = "The agenda", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Agenda.class)),
            @Content(mediaType = MediaType.TEXT_HTML)})
    @APIResponse(responseCode = "400", description = "The date or the language is wrong")
    @APIResponse(responseCode = "404", description = "There is no such meeting")
    public Agenda data(String id,
            @Parameter(description = "the day of the meeting, the next one when left out", example = "2026-11-25") @RestQuery String date) {
        return agenda(id, date);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Response page(String id, @RestQuery String date,
            @RestQuery String language,
            @Context HttpHeaders headers) {
        var spoken = language == null ? languageOf(id, headers) : given(language);
        return Response.ok(renderer.webPage(agenda(id, date), spoken)).language(spoken.locale())
                .header("Vary", "Accept, Accept-Language")
                .header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
                .build();
    }

    @POST
    @Path("mail")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCT_MANAGER, Roles.HOTLINE_LEAD, Roles.OPERATOR})
    @Operation(summary = "Mail the next agenda to every member now", description = "Each call mails again, whether or not the mail of the day before was sent.")
    @APIResponse(responseCode = "202", description = "Queued", content = @Content(schema = @Schema(implementation = AgendaMailing.Queued.class)))
    @APIResponse(responseCode = "404", description = "There is no such meeting")
    @APIResponse(responseCode = "409", description = "The meeting has no members")
    public Response mail(String id) {
        return Response.accepted(mailing.onDemand(meetings.resolve(id))).build();
    }

    @GET
    @Path("mail")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What became of the mails of a meeting, newest first, at most 100")
    @APIResponseSchema(value = MailList.class, responseCode = "200", responseDescription = "The mails")
    @APIResponse(responseCode = "404", description = "There is no such meeting")
    public MailList mails(String id) {
        return new MailList(mails.of(meetings.resolve(id).id()));
    }

    private Agenda agenda(String id, String date) {
        var meeting = meetings.resolve(id);
        return date == null ? agendas.next(meeting) : agendas.at(meeting, meeting.on(day(date)));
    }

    private static LocalDate day(String date) {
        try {
            var day = LocalDate.parse(date);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw wrongDate();
        }
        throw wrongDate();
    }

    private static RuntimeException wrongDate() {
        return Problems.wrongQuery("date", "must be a date from " + EARLIEST + " to " + LATEST + ", such as 2026-11-25");
    }

    private static Language given(String language) {
        try {
            return Language.ofCode(language);
        } catch (IllegalArgumentException e) {
            throw Problems.wrongQuery("language", "must be de or en");
        }
    }

    private Language languageOf(String id, HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            for (var language : Language.values()) {
                if (language.locale().getLanguage().equals(wanted.getLanguage())) {
                    return language;
                }
            }
        }
        return meetings.resolve(id).language();
    }
}

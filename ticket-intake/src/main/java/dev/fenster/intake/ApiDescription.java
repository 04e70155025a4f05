package dev.fenster.intake;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import dev.fenster.intake.problem.Problem;

/** What all endpoints have in common in /q/openapi: errors and credentials. */
@OpenAPIDefinition(info = @Info(title = "Fenster: ticket-intake", version = "1", description = "Every channel's tickets, and what happened to them since."), security = {
        @SecurityRequirement(name = "apiKey"),
        @SecurityRequirement(name = "bearer")}, components = @Components(securitySchemes = {
                @SecurityScheme(securitySchemeName = "apiKey", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, apiKeyName = "X-API-Key", description = "Integrations"),
                @SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT", description = "People")}, responses = {
                        @APIResponse(name = "Invalid", description = "Not JSON, or fields are wrong; every wrong field is named.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class), examples = @ExampleObject(name = "Two wrong fields", value = """
                                {"title": "Bad Request", "status": 400, "detail": "2 fields are wrong. Nothing was accepted; correct the request and send it again.",
                                 "errors": [{"field": "channel", "message": "must be one of phone, chat, social, email, web."},
                                            {"field": "customer.phone", "message": "is no telephone number; leave it out when it is withheld."}]}"""))),
                        @APIResponse(name = "NoCredential", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
                        @APIResponse(name = "Forbidden", description = "The credential is not for this role or source.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
                        @APIResponse(name = "NotFound", description = "There is no such thing.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
                        @APIResponse(name = "Declared", description = "The configuration file declares it; change it there.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
                        @APIResponse(name = "TooLarge", description = "The body is larger than 1 MiB.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
                        @APIResponse(name = "TooMany", description = "The caller's allowance of requests or bytes is used up; RateLimit and RateLimit-Policy tell what is left.", headers = @Header(name = "Retry-After", description = "Seconds to wait.", schema = @Schema(type = SchemaType.INTEGER)), content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
                        @APIResponse(name = "TooSlow", description = "The body was not complete in time.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
                        @APIResponse(name = "MediaType", description = "The body is not application/json.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
                        @APIResponse(name = "Unavailable", description = "Kafka did not acknowledge, or this instance has as much under way as it can; send the same request again.", headers = @Header(name = "Retry-After", description = "Seconds to wait.", schema = @Schema(type = SchemaType.INTEGER)), content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))}))
final class ApiDescription {
    private ApiDescription() {}
}

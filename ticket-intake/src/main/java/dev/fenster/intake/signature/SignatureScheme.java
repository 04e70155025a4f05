package dev.fenster.intake.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a vendor proves that a request is its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "scheme")
@JsonSubTypes({@JsonSubTypes.Type(value = HmacScheme.class, name = "hmac"),
        @JsonSubTypes.Type(value = TokenScheme.class, name = "token"),
        @JsonSubTypes.Type(value = TwilioScheme.class, name = "twilio"),
        @JsonSubTypes.Type(value = MailgunScheme.class, name = "mailgun"),
        @JsonSubTypes.Type(value = OriginScheme.class, name = "origin")})
public sealed interface SignatureScheme permits HmacScheme, TokenScheme, TwilioScheme, MailgunScheme, OriginScheme {
    /** What a request has to show. */
    enum Proof {
        /** That its sender knows a secret. */
        SECRET,
        /** That a page of one of the source's origins sent it. */
        ORIGIN
    }

    default Proof proof() {
        return Proof.SECRET;
    }

    /**
     * @param secrets
     *        one, or two while the secret is changed; where the {@link #proof} is an origin, the source's origins
     * @return why the request is not trusted and what to do; empty when it is
     */
    Optional<String> refusal(ReceivedRequest request, List<String> secrets, Instant now);
}

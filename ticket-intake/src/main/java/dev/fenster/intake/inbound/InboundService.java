package dev.fenster.intake.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import dev.fenster.intake.inbound.InboundAnswer.Ignored;
import dev.fenster.intake.inbound.InboundAnswer.Made;
import dev.fenster.intake.kind.Kind;
import dev.fenster.intake.kind.Kinds;
import dev.fenster.intake.limit.Allowances;
import dev.fenster.intake.limit.Sender;
import dev.fenster.intake.mail.Automatic;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.publishing.CloudEvent;
import dev.fenster.intake.signature.Macs;
import dev.fenster.intake.signature.ReceivedRequest;
import dev.fenster.intake.source.Source;
import dev.fenster.intake.source.Sources;
import dev.fenster.intake.ticket.Acceptance;
import io.micrometer.core.instrument.MeterRegistry;

/** Takes what sources post: checks whose it is, makes events of it and publishes them. */
@Singleton
public class InboundService {
    /** Signed for anyone who asks, so it has to be nothing that could be posted as an event. */
    private static final Pattern CRC_TOKEN = Pattern.compile("[A-Za-z0-9+/=_-]{1,200}");

    private final Sources sources;
    private final Kinds kinds;
    private final InboundReader reader;
    private final Acceptance acceptance;
    private final Allowances allowances;
    private final MeterRegistry registry;
    private final Clock clock;

    InboundService(Sources sources, Kinds kinds, InboundReader reader, Acceptance acceptance, Allowances allowances,
            MeterRegistry registry, Clock clock) {
        this.sources = sources;
        this.kinds = kinds;
        this.reader = reader;
        this.acceptance = acceptance;
        this.allowances = allowances;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * @throws ProblemException
     *         401 when there is none: a stranger learns no more of a name than of a secret
     */
    Source source(String name) {
        return sources.find(name).orElseThrow(() -> ProblemException.unauthorized(
                "There is no source of this name, so nothing can prove the request. Check the address; an operator makes a "
                        + "source with PUT /api/v1/sources/{source}."));
    }

    Kind kind(Source source) {
        return kinds.find(source.kind()).orElseThrow(() -> ProblemException.notFound(
                "This version of Fenster has no kind " + source.kind() + ", which this source is of."));
    }

    /**
     * @return what was recognised, completed when all events are safe; or what the vendor wants to hear, a string if it is XML
     * @throws ProblemException
     *         401 for a request that cannot prove its sender, 429 when its source posts too much, 415 for
     *         another media type, 400 for what is not as documented
     */
    CompletionStage<Object> receive(Source source, Kind kind, ReceivedRequest request, Sender sender) {
        var read = proven(source, kind, request, sender);
        sender.proved(allowances.ofSource(source.name(), source.limits()), request.body().length);
        var body = body(read);
        var reading = reader.read(source, kind, read, body);
        return isTrapped(source, body) ? swallow(kind, reading) : publish(kind, reading);
    }

    /** A field that no person sees was filled in: what fills in every field is a program. */
    private static boolean isTrapped(Source source, Object body) {
        return source.page() != null && body instanceof Map<?, ?> fields
                && fields.get(source.page().trap()) instanceof String filled
                && !filled.isBlank();
    }

    /** Whoever fell into the trap gets the answer that everybody gets. */
    private CompletionStage<Object> swallow(Kind kind, Reading reading) {
        registry.counter("fenster.intake.trapped", "kind", kind.name()).increment();
        return CompletableFuture.completedFuture(answer(kind, reading));
    }

    private ReceivedRequest proven(Source source, Kind kind, ReceivedRequest request, Sender sender) {
        try {
            var read = read(kind, request);
            verify(source, kind, read);
            return read;
        } catch (ProblemException e) {
            sender.failed(request.body().length);
            throw e;
        }
    }

    /**
     * Takes a mail that Fenster fetched itself, so that whose it is is known.
     *
     * @return what was recognised, completed when all events are safe
     * @throws ProblemException
     *         400 for what is no mail
     */
    public CompletionStage<Object> fetched(Source source, byte[] mime) {
        var kind = kind(source);
        var request = new ReceivedRequest("FETCH", "", Map.of("content-type", "message/rfc822"), Map.of(), mime);
        return publish(kind, reader.read(source, kind, request, body(request)));
    }

    /**
     * @return the request with its form, if it is one
     * @throws ProblemException
     *         415 for a media type that the kind does not post, 400 for a broken form
     */
    ReceivedRequest read(Kind kind, ReceivedRequest request) {
        var contentType = request.header("Content-Type").orElse("");
        var mediaType = PayloadReader.mediaType(contentType);
        if (!kind.accepts().contains(mediaType)) {
            throw ProblemException.unsupportedMediaType(
                    kind.title() + " posts " + String.join(" or ", kind.accepts()) + "; send the body as that.");
        }
        return PayloadReader.isForm(mediaType) ? request.withForm(PayloadReader.form(contentType, request.body())) : request;
    }

    /**
     * @return what a mapping sees as {@code body}
     * @throws ProblemException
     *         400 when it is not what its media type says
     */
    Object body(ReceivedRequest request) {
        var mediaType = PayloadReader.mediaType(request.header("Content-Type").orElse(""));
        if (PayloadReader.isForm(mediaType)) {
            return request.form().content();
        }
        return PayloadReader.isMail(mediaType)
                ? PayloadReader.mail(request.body())
                : PayloadReader.content(request.body());
    }

    /** @return what proves to the vendor that the address is Fenster's */
    String challenge(Source source, Kind kind, Map<String, String> query) {
        if (kind.challenge() == Kind.Challenge.META && source.verifyToken() != null
                && Macs.same(query.getOrDefault("hub.verify_token", ""), source.verifyToken())) {
            return query.getOrDefault("hub.challenge", "");
        }
        var token = query.getOrDefault("crc_token", "");
        if (kind.challenge() == Kind.Challenge.CRC && CRC_TOKEN.matcher(token).matches()) {
            var hash = Macs.mac("HmacSHA256", source.secrets().get(0), token.getBytes(StandardCharsets.UTF_8));
            return "{\"response_token\":\"sha256=" + Base64.getEncoder().encodeToString(hash) + "\"}";
        }
        throw ProblemException.forbidden("The verify token is not the one that the source has.");
    }

    /**
     * A vendor's HEAD, by which it asks whether the address is there.
     *
     * @throws ProblemException
     *         403 for a kind whose vendor does not ask
     */
    void checkAddress(Kind kind) {
        if (kind.challenge() != Kind.Challenge.HEAD) {
            throw ProblemException.forbidden(kind.title() + " does not ask for its address by HEAD.");
        }
    }

    private void verify(Source source, Kind kind, ReceivedRequest request) {
        var now = clock.instant();
        var refusals = new ArrayList<String>();
        for (var scheme : kind.authentication()) {
            var refusal = scheme.refusal(request, source.proofs(scheme.proof()), now);
            if (refusal.isEmpty()) {
                return;
            }
            refusals.add(refusal.get());
        }
        throw ProblemException.unauthorized(
                refusals.isEmpty() ? "This kind takes nothing that is posted." : String.join(" ", refusals));
    }

    private CompletionStage<Object> publish(Kind kind, Reading reading) {
        var published = reading.events().stream().map(acceptance::of).map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(published).thenApply(safe -> {
            count(kind, reading);
            return answer(kind, reading);
        });
    }

    private static Object answer(Kind kind, Reading reading) {
        return reading.answer().<Object>map(answer -> answer.isTextual() ? answer.textValue() : answer)
                .orElseGet(() -> new InboundAnswer(kind.name(), made(reading.events()), reading.ignored()));
    }

    private void count(Kind kind, Reading reading) {
        reading.ignored().stream().flatMap(ignored -> Automatic.of(ignored.reason()).stream())
                .forEach(what -> registry.counter("fenster.intake.automatic.mails", "recognised", what.mark()).increment());
        registry.counter("fenster.intake.ignored", "kind", kind.name())
                .increment(reading.ignored().stream().map(Ignored::field).filter(field -> field == null).count());
    }

    private static List<Made> made(List<CloudEvent> events) {
        return events.stream().map(event -> new Made(event.type(), event.ticketId(), event.id())).toList();
    }
}

package dev.fenster.intake.inbound;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One mutated sample, made of its number alone, and how it is posted.
 *
 * @param sources
 *        of each kind the one that signed requests go to, and the one that others pretend to be
 */
record MutatedPost(int number, List<KindSample> samples, Map<String, Sources> sources) {
    private static final long SEED = 20_261_126;

    /** Names of two sources of one kind. */
    record Sources(String signed, String pretended) {}

    enum Proof {
        VALID, WRONG_SECRET, NONE, OF_ANOTHER_BODY
    }

    /** @return its answer; and what is wrong with it, empty when nothing is */
    Outcome post() {
        var random = new Random(SEED + number * 7919L);
        var original = samples.get(random.nextInt(samples.size()));
        var mutator = new Mutator(random);
        boolean bytes = random.nextInt(3) == 0;
        var sample = bytes || random.nextInt(8) == 0 ? original : mutator.content(original);
        var proof = proof(random, original.kind(), bytes);
        var names = sources.get(sample.kind());
        var request = new VendorRequest(sample, proof == Proof.VALID ? names.signed() : names.pretended(), InboundTest.SECRET)
                .body(Mutator::withLoneSurrogates);
        if (random.nextInt(6) == 0) {
            mutateEnvelope(request, sample, random, mutator);
        }
        if (bytes && proof != Proof.OF_ANOTHER_BODY) {
            request.body(mutator::bytes);
        }
        return outcome(sample, proof, answer(request, proof, mutator));
    }

    private static Proof proof(Random random, String kind, boolean bytes) {
        if (random.nextBoolean()) {
            return Proof.VALID;
        }
        boolean signsBody = KindSample.kindFile(kind).path("authentication").get(0).path("scheme").asText().equals("hmac");
        int which = random.nextInt(3);
        return which == 0 ? Proof.NONE : which == 1 && bytes && signsBody ? Proof.OF_ANOTHER_BODY : Proof.WRONG_SECRET;
    }

    private static void mutateEnvelope(VendorRequest request, KindSample sample, Random random, Mutator mutator) {
        var names = new ArrayList<String>();
        sample.request().path("headers").fieldNames().forEachRemaining(names::add);
        switch (random.nextInt(4)) {
            case 0 -> request.contentType(mutator.contentType());
            case 1 -> request.query("q" + random.nextInt(3), mutator.headerValue());
            case 2 -> request.header("X-Forwarded-Host", mutator.headerValue());
            default -> request.header(names.isEmpty() ? "Accept" : names.get(random.nextInt(names.size())),
                    mutator.headerValue());
        }
    }

    private static HttpResponse<String> answer(VendorRequest request, Proof proof, Mutator mutator) {
        return switch (proof) {
            case VALID -> request.post();
            case WRONG_SECRET -> request.postSignedWith("a secret that the source does not have");
            case NONE -> request.postUnsigned();
            case OF_ANOTHER_BODY -> request.postSignedBefore(mutator::otherBytes);
        };
    }

    private Outcome outcome(KindSample sample, Proof proof, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean wrong = status >= 500 || status < 400 && proof != Proof.VALID || status == 429;
        return new Outcome(sample, status, answer.body(),
                wrong ? "#%d %s with proof %s: %d %s".formatted(number, sample, proof, status, answer.body()) : "");
    }

    /**
     * @param mistake
     *        empty when the answer is right
     */
    record Outcome(KindSample sample, int status, String body, String mistake) {
        /** The vendor was told what it wants to hear instead. */
        boolean namesNothing() {
            return status < 400 && !body.startsWith("{\"kind\"");
        }

        List<JsonNode> events() {
            var events = new ArrayList<JsonNode>();
            if (status < 400 && !namesNothing()) {
                InboundTest.json(body).path("events").forEach(events::add);
            }
            return events;
        }
    }
}
